/** What preparing sets off is over by then, in ms. */
const SETTLES = 300;

/**
 * Longest task of the page's main thread in each of so many pieces of work, the first few left out.
 * @param prepare does what is not measured and returns the work that is. What that presses is to be found here: to look
 * something up by its role takes the driver longer, on this very thread, than the app takes for an edit.
 */
export async function tasksOf(page, times, prepare, { warm = 4 } = {}) {
  const client = await page.context().newCDPSession(page);
  const tasks = [];
  for (let i = 0; i < times; i += 1) {
    const work = await prepare(i);
    await page.waitForTimeout(SETTLES);
    tasks.push(await longestTask(page, client, work));
  }
  await client.detach();
  return tasks.slice(warm);
}

/** The browser's own record: tasks too short for a `longtask` entry are in it as well. */
async function longestTask(page, client, work) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  client.on('Tracing.dataCollected', collect);
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', '__metadata'] },
  });
  await work();
  await page.waitForTimeout(800);
  const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await complete;
  client.off('Tracing.dataCollected', collect);
  const isMain = ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain';
  const mains = new Set(events.filter(isMain).map(({ pid, tid }) => `${pid} ${tid}`));
  const lasted = events
    .filter(({ name, pid, tid }) => name === 'RunTask' && mains.has(`${pid} ${tid}`))
    .map(({ dur = 0 }) => dur / 1000);
  return Math.max(0, ...lasted);
}

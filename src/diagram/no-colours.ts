/**
 * Stands in for d3-color, 10 kB of colour spaces that come along with React Flow: d3-interpolate, which blends its
 * viewports, can blend colours too, and nothing here asks it to.
 *
 * @returns that nothing is a colour
 */
function color(): null {
  return null;
}

export { color, color as cubehelix, color as hcl, color as hsl, color as lab, color as rgb };

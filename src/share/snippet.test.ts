import { expect, it } from 'vitest';
import { embedSnippet } from './snippet';

it('is a frame of the width there is, with the link as an attribute may hold it', () => {
  expect(embedSnippet({ link: 'https://example.org/#v2.3.abc&open=embed', title: 'Hub', height: 480 })).toBe(
    '<iframe src="https://example.org/#v2.3.abc&amp;open=embed" title="Hub" width="100%" height="480" style="border: 0" loading="lazy"></iframe>',
  );
});

it('takes a width, and a name for text whatever is in it', () => {
  const snippet = embedSnippet({ link: 'x', title: '"><script>alert(1)</script>&', width: 800, height: 600 });
  expect(snippet).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;" width="800" height="600"');
});

/** What has run script somewhere: each way to begin one, in each disguise. All of them call `alert`. */
const vectors = [
  '<script>alert(1)</script>',
  '<script src=//evil.example/x.js></script>',
  '<img src=x onerror=alert(1)>',
  '<img/src/onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x>',
  '<svg><a xlink:href=javascript:alert(1)><text y=9>x',
  '<math href=javascript:alert(1)>x</math>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<iframe src=javascript:alert(1)>',
  '<object data=javascript:alert(1)>',
  '<embed src=javascript:alert(1)>',
  '<a href=javascript:alert(1)>x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href=data:text/html,<script>alert(1)</script>>x</a>',
  '<form action=javascript:alert(1)><button>x',
  '<button formaction=javascript:alert(1)>x',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)>',
  '<audio src=x onerror=alert(1)>',
  '<body onload=alert(1)>',
  '<marquee onstart=alert(1)>',
  '<style>@import "javascript:alert(1)";</style>',
  '<div style="background:url(javascript:alert(1))">',
  '<link rel=stylesheet href=javascript:alert(1)>',
  '<base href=//evil.example/>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<template><script>alert(1)</script></template>',
  '<x onpointerover=alert(1) style=position:fixed;inset:0>x',
  '<select><style></select><img src=x onerror=alert(1)></style>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<!--><img src=x onerror=alert(1)>-->',
  '" onmouseover=alert(1) x="',
  "' onfocus=alert(1) autofocus x='",
  '{{constructor.constructor("alert(1)")()}}',
  'javascript:alert(1)//',
]

const disguises: ((vector: string) => string)[] = [
  (vector) => vector,
  (vector) => `">${vector}`,
  (vector) => `'>${vector}`,
  (vector) => `</title></textarea></script>${vector}`,
  (vector) => vector.replace(/[a-z]/g, (letter, at) => (at % 2 ? letter.toUpperCase() : letter)),
  (vector) => vector.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (vector) => vector.replaceAll('<', '&#60;').replaceAll('(', '&lpar;'),
  (vector) => vector.replaceAll('<', '%3C').replaceAll('>', '%3E'),
]

/** Some three hundred texts, none longer than a name may be. */
export const payloads: string[] = vectors.flatMap((vector) => disguises.map((disguise) => disguise(vector)))

/** As a line that the contract takes: without the control characters that it refuses. */
export const asLine = (payload: string) => payload.replaceAll('\t', ' ')

/**
 * What a payload leaves in a page when it became markup, whether it ran or not. None of it is ours (the templates without
 * script are React Aria's).
 */
export const foreignMarkup = [
  'script:not([src])',
  'script[src*="evil"]',
  ...['error', 'load', 'begin', 'focus', 'toggle', 'start', 'pointerover', 'mouseover', 'click'].map(
    (name) => `[on${name}]`,
  ),
  'iframe, object, embed, base, marquee, xmp, math, template script, foreignObject',
  'meta[http-equiv="refresh" i]',
  'img[src="x"], audio, main style, [style*="javascript" i], [style*="url(" i][style*="alert"]',
  ...['href', 'src', 'action', 'formaction', 'data', 'xlink\\:href'].map(
    (name) => `[${name}^="javascript" i], [${name}^="data:text" i], [${name}^="java" i]`,
  ),
].join(', ')

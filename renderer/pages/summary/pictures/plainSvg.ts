/** The library's drawing, of which only shapes and letters are kept: the page's policy takes no style from markup. */

const elements: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'path', 'rect', 'circle', 'line', 'polyline', 'polygon', 'text', 'tspan', 'defs', 'clipPath'],
]);

/** Style properties that are attributes of their own in SVG. */
const presented: ReadonlySet<string> = new Set(['font-size', 'font-family', 'font-style', 'font-weight']);

/** Links, classes, handlers and data have no place in a picture. */
const isKept = (name: string): boolean =>
  !/^(?:on|style$|class$|href$|data-|xlink:|ecmeta)/i.test(name) && !name.startsWith('xmlns:');

/** What the styles are called while the text is parsed: the parser itself asks the policy about a style. */
const look = 'data-look';

/** The library escapes < and " in texts and values, so both stand for markup only. */
const unstyled = (text: string): string =>
  text.replace(/<style[\s>][\s\S]*?<\/style>/g, '').replace(/\sstyle="/g, ` ${look}="`);

function presentStyle(element: Element): void {
  for (const rule of (element.getAttribute(look) ?? '').split(';')) {
    const [name = '', ...value] = rule.split(':');
    if (presented.has(name.trim())) element.setAttribute(name.trim(), value.join(':').trim());
  }
}

/** @throws Error where the text is no SVG */
export function plainSvg(text: string): SVGSVGElement {
  const root = new DOMParser().parseFromString(unstyled(text), 'image/svg+xml').documentElement;
  if (!(root instanceof SVGSVGElement)) throw new Error('the drawing is no SVG');
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (!elements.has(element.localName)) {
      element.remove();
      continue;
    }
    presentStyle(element);
    for (const { name } of [...element.attributes]) if (!isKept(name)) element.removeAttribute(name);
  }
  return document.importNode(root, true);
}

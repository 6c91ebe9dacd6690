/** What a picture shows, without its looks. Figures are those of the table beside it. */
export type PictureData =
  /** one bar standing for each */
  | { readonly kind: 'columns'; readonly unit: string; readonly bars: readonly Bar[] }
  /** one bar lying for each, the first on top */
  | { readonly kind: 'bars'; readonly bars: readonly Bar[] }
  /** the part that was reached, lying over the whole */
  | { readonly kind: 'parts'; readonly parts: readonly Part[] }
  /** two bars lying for each, the earlier on top */
  | { readonly kind: 'pairs'; readonly labels: readonly [string, string]; readonly pairs: readonly Pair[] }
  | { readonly kind: 'points'; readonly axes: readonly [string, string]; readonly points: readonly Point[] };

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** written at its end */
  readonly text: string;
}

export interface Part {
  readonly name: string;
  /** percent of the whole, 0 to 100 */
  readonly percent: number;
  readonly text: string;
}

export interface Pair {
  readonly name: string;
  /** null where it is not known */
  readonly before: number | null;
  readonly after: number | null;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The chart library, as little of it as is used; only ever imported when a picture is wanted. */
import { BarChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { heightOf, optionOf } from './options.ts';
import type { Palette } from './palette.ts';
import { plainSvg } from './plainSvg.ts';
import type { PictureData } from './types.ts';

use([BarChart, ScatterChart, GridComponent, LegendComponent, SVGRenderer]);

/**
 * A picture as an SVG element without styles, scripts and addresses.
 *
 * @param width in pixels; the height follows from what is shown
 */
export function draw(data: PictureData, palette: Palette, width: number): SVGSVGElement {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: Math.round(heightOf(data)) });
  try {
    chart.setOption(optionOf(data, palette, width));
    return plainSvg(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/** What the chart library is told for each kind of picture. Nothing moves: a picture stands as it is. */
import type { EChartsCoreOption } from 'echarts/core';
import { assertNever } from '../../../../shared/assertNever.ts';
import type { Palette } from './palette.ts';
import type { PictureData } from './types.ts';

/** Pixels. */
const letters = 13;
const rowHeight = 34;
/** Names and figures of the axes lie inside it. */
const margin = { top: 30, right: 16, bottom: 12, left: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' };

/** Height in pixels that a picture wants, whatever its width. */
export function heightOf(data: PictureData): number {
  switch (data.kind) {
    case 'columns':
      return 260;
    case 'points':
      return 320;
    case 'bars':
      return margin.top + margin.bottom + data.bars.length * rowHeight;
    case 'parts':
      return margin.top + margin.bottom + data.parts.length * rowHeight;
    case 'pairs':
      return margin.top + margin.bottom + 24 + data.pairs.length * rowHeight * 1.4;
    default:
      return assertNever(data);
  }
}

type Look = Readonly<Record<string, unknown>>;

interface Looks {
  readonly text: Look;
  readonly label: Look;
  readonly names: (names: readonly string[], isLying: boolean) => Look;
  readonly values: (more?: Look) => Look;
}

function looksOf({ ink, soft, line, face }: Palette, width: number): Looks {
  const text = { color: soft, fontSize: letters, fontFamily: face };
  const axis = {
    axisTick: { show: false },
    axisLine: { lineStyle: { color: soft } },
    splitLine: { lineStyle: { color: line } },
  };
  return {
    text,
    label: { show: true, color: ink, fontSize: letters, fontFamily: face, textBorderWidth: 0 },
    names: (names, isLying) => ({
      type: 'category',
      data: names,
      inverse: isLying,
      ...axis,
      splitLine: { show: false },
      axisLabel: {
        ...text,
        interval: 0,
        hideOverlap: false,
        width: isLying ? Math.round(width * 0.38) : Math.round((width - 60) / Math.max(1, names.length)) - 4,
        overflow: isLying ? 'truncate' : 'break',
        ellipsis: '…',
      },
    }),
    values: (more = {}) => ({ type: 'value', ...axis, axisLabel: text, nameTextStyle: text, ...more }),
  };
}

/** @param width of the picture in pixels */
export function optionOf(data: PictureData, palette: Palette, width: number): EChartsCoreOption {
  const { strong, pale, soft } = palette;
  const { text, label, names, values } = looksOf(palette, width);
  const bar = { type: 'bar', barMaxWidth: 44 };
  // room for what is written at the end of a bar
  const endRoom = { ...margin, right: 72 };
  const hidden = { show: false };
  const whole = { animation: false, backgroundColor: 'transparent', textStyle: text };
  switch (data.kind) {
    case 'columns': {
      const items = data.bars.map(({ value, text: written }) => ({ value, label: { formatter: () => written } }));
      return {
        ...whole,
        grid: margin,
        xAxis: names(
          data.bars.map(({ name }) => name),
          false,
        ),
        yAxis: values({ name: data.unit, minInterval: 1, axisLine: hidden }),
        series: [{ ...bar, data: items, itemStyle: { color: strong }, label: { ...label, position: 'top' } }],
      };
    }
    case 'bars': {
      const items = data.bars.map(({ value, text: written }) => ({ value, label: { formatter: () => written } }));
      return {
        ...whole,
        grid: endRoom,
        yAxis: names(
          data.bars.map(({ name }) => name),
          true,
        ),
        xAxis: values(hidden),
        series: [
          { ...bar, barWidth: 16, data: items, itemStyle: { color: strong }, label: { ...label, position: 'right' } },
        ],
      };
    }
    case 'parts': {
      const behind = data.parts.map(({ text: written }) => ({ value: 100, label: { formatter: () => written } }));
      const both = { ...bar, barWidth: 16, barGap: '-100%' };
      return {
        ...whole,
        grid: { ...endRoom, right: 132 },
        yAxis: names(
          data.parts.map(({ name }) => name),
          true,
        ),
        xAxis: values({ ...hidden, max: 100 }),
        series: [
          { ...both, data: behind, itemStyle: { color: pale }, label: { ...label, position: 'right' } },
          { ...both, data: data.parts.map(({ percent }) => percent), itemStyle: { color: strong }, z: 3 },
        ],
      };
    }
    case 'pairs': {
      const side = (value: 'before' | 'after', index: 0 | 1, color: string) => ({
        ...bar,
        barWidth: 12,
        name: data.labels[index],
        data: data.pairs.map((pair) => pair[value]),
        itemStyle: { color },
        label: { ...label, position: 'right' },
      });
      return {
        ...whole,
        grid: { ...endRoom, top: margin.top + 12 },
        legend: { top: 0, right: 8, textStyle: text, itemWidth: 14, itemHeight: 10, selectedMode: false },
        yAxis: names(
          data.pairs.map(({ name }) => name),
          true,
        ),
        xAxis: values({ ...hidden, min: 0 }),
        series: [side('before', 0, pale), side('after', 1, strong)],
      };
    }
    case 'points':
      return {
        ...whole,
        grid: { ...margin, right: 24, bottom: 30 },
        xAxis: values({ name: data.axes[0], nameLocation: 'middle', nameGap: 28, scale: true }),
        yAxis: values({ name: data.axes[1], scale: true, nameTextStyle: { ...text, align: 'left' } }),
        series: [
          {
            type: 'scatter',
            symbolSize: 10,
            data: data.points.map(({ x, y }) => [x, y]),
            itemStyle: { color: strong, opacity: 0.7, borderColor: soft, borderWidth: 0.5 },
          },
        ],
      };
    default:
      return assertNever(data);
  }
}

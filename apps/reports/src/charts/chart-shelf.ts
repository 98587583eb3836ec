import { Injectable } from '@nestjs/common';
import { drawBars, type BarChart } from './bar-chart.js';

const MOST = 512;

/** Drawn charts, kept: a publication does not change, and drawing takes far longer than sending. */
@Injectable()
export class ChartShelf {
  private readonly drawn = new Map<string, Promise<string>>();

  /** Equal charts are drawn once; the oldest leaves when the shelf is full. */
  svg(chart: BarChart): Promise<string> {
    const key = JSON.stringify(chart);
    let svg = this.drawn.get(key);
    if (svg === undefined) {
      svg = drawBars(chart);
      svg.catch(() => this.drawn.delete(key));
      this.drawn.set(key, svg);
      const [oldest] = this.drawn.keys();
      if (this.drawn.size > MOST && oldest !== undefined) this.drawn.delete(oldest);
    }
    return svg;
  }
}

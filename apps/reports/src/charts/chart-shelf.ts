import { Injectable } from '@nestjs/common';
import { drawBars, type BarChart } from './bar-chart.js';
import { drawLine, type LineChart } from './line-chart.js';
import { drawTiles, type TileMap } from './tile-map.js';

const MOST = 512;

/** Drawn charts, kept: a publication does not change, and drawing takes far longer than sending. */
@Injectable()
export class ChartShelf {
  private readonly drawn = new Map<string, Promise<string>>();

  svg(chart: BarChart): Promise<string> {
    return this.kept(JSON.stringify(chart), () => drawBars(chart));
  }

  tiles(map: TileMap): Promise<string> {
    return this.kept(JSON.stringify(map), () => drawTiles(map));
  }

  line(chart: LineChart): Promise<string> {
    const points = chart.points.map((point) => (point === undefined ? '-' : point));
    return this.kept(JSON.stringify([points, chart.mark]), () => drawLine(chart));
  }

  /** Equal charts are drawn once; the oldest leaves when the shelf is full. */
  private kept(key: string, draw: () => Promise<string>): Promise<string> {
    let svg = this.drawn.get(key);
    if (svg === undefined) {
      svg = draw();
      svg.catch(() => this.drawn.delete(key));
      this.drawn.set(key, svg);
      const [oldest] = this.drawn.keys();
      if (this.drawn.size > MOST && oldest !== undefined) this.drawn.delete(oldest);
    }
    return svg;
  }
}

import type { LineClock } from '@app/casework';
import type { IsoDate } from '@app/kernel';
import type { ComponentChildren, Translator, VNode } from '@app/web';
import { PICTURE, type ClockPicture, type PictureRow, type Stretch } from './clock-picture-layout.js';

const HATCH = 'clock-hatch';

/** The hatching of their clocks, once on a page. Colour only repeats what form, filling and words say already. */
export function ClockPattern(): VNode {
  return (
    <svg class="clock-defs" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={HATCH} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" class="clock-ground" />
          <rect width="3" height="7" class="clock-stripe" />
        </pattern>
      </defs>
    </svg>
  );
}

export interface ClockPictureProps {
  picture: ClockPicture;
  /** What it is, for whoever cannot see it. */
  label: string;
  /** The words at today's line. */
  today: string;
  monthName: (day: IsoDate) => string;
}

export function ClockPictureSvg({ picture, label, today, monthName }: ClockPictureProps): VNode {
  const { width, height, todayX } = picture;
  const foot = height - PICTURE.margin / 2;
  // The words stand on the side of the line where there is room.
  const todayEnds = todayX > width * 0.7;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} focusable="false">
      {picture.ticks.map(({ x, day }) => (
        <g>
          <line class="clock-tick" x1={x} x2={x} y1={22} y2={foot} />
          <text class="clock-month" x={Math.min(x, width - 70)} y={15}>
            {monthName(day)}
          </text>
        </g>
      ))}
      <line class="clock-today" x1={todayX} x2={todayX} y1={26} y2={foot} />
      <text
        class={todayEnds ? 'clock-today-words clock-ends' : 'clock-today-words'}
        x={todayEnds ? todayX - 6 : todayX + 6}
        y={38}
      >
        {today}
      </text>
      {picture.rows.map((row) => (
        <Row row={row} />
      ))}
    </svg>
  );
}

function Row({ row }: { row: PictureRow }): VNode {
  const { clock, bar, label } = row;
  const y = row.y + PICTURE.barTop;
  const middle = y + PICTURE.barHeight / 2;
  const end = bar === null ? label.x : bar.x + bar.width;
  return (
    <g>
      <text class="clock-label" x={label.x} y={row.y + 18}>
        {label.text}
      </text>
      {bar === null && <circle class="clock-bar clock-bar-to-come" cx={label.x + 7} cy={middle} r={6} />}
      {bar !== null && <Bar clock={clock} bar={bar} y={y} />}
      {row.still.map((part) => (
        <Still part={part} y={y} />
      ))}
      {bar !== null && row.opensLeft && (
        <path class="clock-open" d={`M${bar.x + 8} ${y - 2}l-8 ${9}l8 ${9}`} />
      )}
      {bar !== null && row.opensRight && (
        <path class="clock-open" d={`M${end - 8} ${y - 2}l8 ${9}l-8 ${9}`} />
      )}
      {row.late !== null && <Late part={row.late} y={middle} />}
      {row.catalogueX !== null && (
        <path class="clock-catalogue" d={`M${row.catalogueX} ${y + PICTURE.barHeight + 1}l-5 7h10z`} />
      )}
      {row.endX !== null && (
        <line class="clock-end" x1={row.endX} x2={row.endX} y1={y - 4} y2={y + PICTURE.barHeight + 4} />
      )}
      {clock.ended !== null && (
        <text class="clock-mark" x={end + 6} y={middle + 5}>
          {clock.ended.how === 'met' ? '✓' : '✕'}
        </text>
      )}
    </g>
  );
}

/** Hers is filled and round, theirs hatched and square; what ended is thin, what is to come has a broken edge. */
function Bar({
  clock,
  bar,
  y,
}: {
  clock: Pick<LineClock, 'side' | 'phase'>;
  bar: Stretch;
  y: number;
}): VNode {
  const thin = clock.phase === 'past' ? 4 : 0;
  const hers = clock.side === 'hers';
  const kind = clock.phase === 'to-come' ? 'clock-bar-to-come' : '';
  return (
    <rect
      class={`clock-bar clock-bar-${clock.side} ${kind}`.trim()}
      x={bar.x}
      y={y + thin}
      width={bar.width}
      height={PICTURE.barHeight - 2 * thin}
      rx={hers ? (PICTURE.barHeight - 2 * thin) / 2 : 0}
      fill={hers ? undefined : `url(#${HATCH})`}
    />
  );
}

/** Days that do not count: a gap with the two strokes of a pause. */
function Still({ part, y }: { part: Stretch; y: number }): VNode {
  const middle = part.x + part.width / 2;
  return (
    <g>
      <rect class="clock-still" x={part.x} y={y} width={part.width} height={PICTURE.barHeight} />
      {part.width > 12 && (
        <path class="clock-pause" d={`M${middle - 3} ${y + 3}v8M${middle + 3} ${y + 3}v8`} />
      )}
    </g>
  );
}

/** Too late: a line from the day on which it was, with an exclamation mark. */
function Late({ part, y }: { part: Stretch; y: number }): VNode {
  return (
    <g>
      <line class="clock-late" x1={part.x} x2={part.x + part.width} y1={y} y2={y} />
      <text class="clock-mark clock-late-mark" x={part.x + part.width + 5} y={y + 6}>
        !
      </text>
    </g>
  );
}

/** What the forms mean; the words in the picture say it too. */
export function ClockLegend({ words }: { words: Translator }): VNode {
  const bar = { x: 1, width: 34 };
  return (
    <ul class="clock-legend">
      <Sign words={words.t('line.legend.hers')}>
        <Bar clock={{ side: 'hers', phase: 'running' }} bar={bar} y={3} />
      </Sign>
      <Sign words={words.t('line.legend.theirs')}>
        <Bar clock={{ side: 'theirs', phase: 'running' }} bar={bar} y={3} />
      </Sign>
      <Sign words={words.t('line.legend.to-come')}>
        <Bar clock={{ side: 'hers', phase: 'to-come' }} bar={bar} y={3} />
      </Sign>
      <Sign words={words.t('line.legend.still')}>
        <Still part={bar} y={3} />
      </Sign>
      <Sign words={words.t('line.legend.past')}>
        <Bar clock={{ side: 'hers', phase: 'past' }} bar={bar} y={3} />
      </Sign>
      <Sign words={words.t('line.legend.late')}>
        <Late part={{ x: 1, width: 24 }} y={10} />
      </Sign>
      <Sign words={words.t('line.legend.catalogue')}>
        <path class="clock-catalogue" d="M18 6l-5 7h10z" />
      </Sign>
    </ul>
  );
}

function Sign(props: { words: string; children: ComponentChildren }): VNode {
  return (
    <li>
      <svg width="36" height="20" viewBox="0 0 36 20" aria-hidden="true" focusable="false">
        {props.children}
      </svg>
      {props.words}
    </li>
  );
}

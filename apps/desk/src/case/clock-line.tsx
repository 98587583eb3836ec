import type { LineClock } from '@app/casework';
import { plainDate, type IsoDate } from '@app/kernel';
import { Badge, Paragraph, type Tone, type Translator, type VNode } from '@app/web';
import { CLOCK_TONES, clockName, inLanguage, termName } from './clock-words.js';
import { layOutClocks } from './clock-picture-layout.js';
import { Fold } from './fold.js';
import { ClockLegend, ClockPattern, ClockPictureSvg } from './clock-picture.js';

export interface ClockLineProps {
  words: Translator;
  clocks: readonly LineClock[];
  today: IsoDate;
}

/** All clocks of a case in one picture, and below it the same in words. */
export function ClockLine({ words, clocks, today }: ClockLineProps): VNode | null {
  if (clocks.length === 0) return null;
  const picture = layOutClocks(
    clocks,
    clocks.map((clock, index) => pictureLabel(words, clock, index + 1)),
    today,
  );
  const span = { from: words.date(picture.from), to: words.date(picture.to) };
  return (
    <Fold
      id="clock-line"
      title={words.t('line.title')}
      gist={words.t('fold.clocks', { count: clocks.length })}
    >
      <ClockPattern />
      <ClockLegend words={words} />
      <div class="clock-picture" role="region" aria-label={words.t('line.region')} tabIndex={0}>
        <ClockPictureSvg
          picture={picture}
          label={words.t('line.picture', { count: clocks.length, ...span })}
          today={words.t('line.today', { date: words.date(today) })}
          monthName={(day) => monthName(words, day)}
        />
      </div>
      <ol class="clock-list">
        {clocks.map((clock) => (
          <li>
            <strong>{clockName(words, clock.term)}</strong>{' '}
            <Badge tone={toneOf(clock)}>{stateOf(words, clock)}</Badge>
            <Paragraph small>{sentencesOf(words, clock).join(' ')}</Paragraph>
          </li>
        ))}
      </ol>
    </Fold>
  );
}

function toneOf(clock: LineClock): Tone | 'neutral' {
  return clock.standing === null ? 'neutral' : CLOCK_TONES[clock.standing];
}

function stateOf(words: Translator, clock: LineClock): string {
  if (clock.ended !== null) return words.t(`clock.${clock.ended.how}`);
  if (clock.standing !== null) return words.t(`standing.${clock.standing}`);
  return words.t(`ahead.${clock.ahead ?? 'waiting'}`);
}

/** Number, name, whose it is and the day that matters most; the rest is in the list. */
function pictureLabel(words: Translator, clock: LineClock, number: number): string {
  const name = termName(words, clock.term);
  const side = words.t(`line.side.${clock.side}`);
  const until = clock.to === null ? '' : ` · ${words.t('line.until', { date: words.date(clock.to) })}`;
  // A broken edge and a line through today say the usual states; only the others need words.
  const usual = clock.standing === 'running' || clock.ahead === 'counted';
  return `${number}. ${name} · ${side}${until}${usual ? '' : ` · ${stateOf(words, clock)}`}`;
}

function sentencesOf(words: Translator, clock: LineClock): string[] {
  const date = (day: IsoDate | null) => (day === null ? '–' : words.date(day));
  const said = [
    words.t('clock.owed-by', { who: words.t(`owed-by.${clock.owedBy}`) }),
    runOf(words, clock),
    ...clock.suspensions.map(({ from, to }) =>
      to === null
        ? words.t('line.still-since', { from: date(from) })
        : words.t('line.still', { from: date(from), to: date(to) }),
    ),
  ];
  if (clock.phase !== 'past' && clock.remindBy !== null) {
    said.push(words.t('clock.act-by', { date: date(clock.remindBy) }));
  } else if (clock.phase !== 'past' && clock.overdueFrom !== null) {
    said.push(words.t('clock.late-from', { date: date(clock.overdueFrom) }));
  }
  if (clock.printed !== null) said.push(words.t('clock.printed', { date: date(clock.printed) }));
  if (clock.catalogueDue !== null) said.push(words.t('clock.catalogue', { date: date(clock.catalogueDue) }));
  if (clock.checkWithLawyer) said.push(words.t('clock.lawyer'));
  return said;
}

/** From when until when, in the words that fit its state. */
function runOf(words: Translator, clock: LineClock): string {
  const { from, to, ended, when } = clock;
  const days = { from: from === null ? '–' : words.date(from), to: to === null ? '–' : words.date(to) };
  if (ended !== null) {
    const on = words.date(ended.on);
    return to === null ? words.t('line.ended', { ...days, on }) : words.t('line.ended-due', { ...days, on });
  }
  if (clock.phase === 'suspended') return words.t('line.suspended', days);
  if (clock.phase === 'running') {
    return from !== null && to !== null && to < from
      ? words.t('line.counted-back', days)
      : words.t('line.runs', days);
  }
  const begins = when === null ? '' : words.t('line.begins', { when: inLanguage(words, when) });
  return `${begins} ${words.t(`line.ahead.${clock.ahead ?? 'waiting'}`, days)}`.trim();
}

const monthFormats = new Map<string, Intl.DateTimeFormat>();

function monthName(words: Translator, day: IsoDate): string {
  let format = monthFormats.get(words.language);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(words.language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
    monthFormats.set(words.language, format);
  }
  return format.format(plainDate(day).toZonedDateTime('UTC').epochMilliseconds);
}

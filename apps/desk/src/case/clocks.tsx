import { isOpen, type CaseDeadline, type CaseEntity } from '@app/cases';
import { CATALOGUE, cite, standingOn, type DeadlineResult } from '@app/deadlines';
import { Alert, Badge, Card, Link, Paragraph, VisuallyHidden, type Translator, type VNode } from '@app/web';
import { CLOCK_TONES, clockName, dayOrMoment, inLanguage, reasonIn, wantsLawyer } from './clock-words.js';
import type { CaseFile } from './case-file.service.js';
import type { CasePartProps } from './case.page.js';

/** Clocks that are shown at once; the later ones stay behind a line. */
const FIRST_CLOCKS = 3;

/** The clocks of a case, each with its date and the way to that date. */
export function Clocks({ viewer, file }: CasePartProps): VNode {
  const { words } = viewer;
  const { facts, deadlines } = file.opened;
  const running = deadlines.filter((deadline) => deadline.status === 'running').sort(nearestFirst);
  const ended = deadlines.filter((deadline) => deadline.status !== 'running');
  const { clocks, none } = file.proposals;
  return (
    <Card title={words.t('case.clocks')} id="clocks">
      {isOpen(facts.status) && <ComeBack words={words} facts={facts} />}
      {running.length === 0 && none !== undefined && <Paragraph>{words.t(`clocks.none.${none}`)}</Paragraph>}
      {running.length === 0 && none === undefined && <Paragraph>{words.t('clocks.not-started')}</Paragraph>}
      <RunningClocks words={words} deadlines={running.slice(0, FIRST_CLOCKS)} file={file} />
      {running.length > FIRST_CLOCKS && (
        <details>
          <summary>{words.t('fold.more-clocks', { count: running.length - FIRST_CLOCKS })}</summary>
          <RunningClocks words={words} deadlines={running.slice(FIRST_CLOCKS)} file={file} />
        </details>
      )}
      {ended.length > 0 && (
        <details>
          <summary>{words.t('clocks.ended', { count: ended.length })}</summary>
          {ended.map((deadline) => (
            <p class="desk-small">
              {clockName(words, deadline.request.term)} · {words.t(`clock.${deadline.status}`)}
              {wantsLawyer(deadline.request.term) && ` · ${words.t('clock.lawyer')}`}
            </p>
          ))}
        </details>
      )}
      {file.line.length > 0 && (
        <p>
          <Link href="#clock-line">{words.t('line.see')}</Link>
        </p>
      )}
      {isOpen(facts.status) && facts.anonymity !== 'A0' && (
        <p>
          <Link href={`/cases/${facts.id}/clocks`}>{words.t('clocks.start', { count: clocks.length })}</Link>
        </p>
      )}
    </Card>
  );
}

function RunningClocks(props: {
  words: Translator;
  deadlines: readonly CaseDeadline[];
  file: CaseFile;
}): VNode {
  const { words, deadlines, file } = props;
  return (
    <>
      {deadlines.map((deadline) => (
        <Clock
          words={words}
          deadline={deadline}
          today={file.today}
          change={`/cases/${file.opened.facts.id}/clocks/${deadline.id}`}
        />
      ))}
    </>
  );
}

/** By the day that matters to the desk; a clock without a date comes last. */
function nearestFirst(a: CaseDeadline, b: CaseDeadline): number {
  const end = (deadline: CaseDeadline) => deadline.remindBy ?? deadline.due ?? '9999';
  return end(a).localeCompare(end(b));
}

/** When she looks again, and whether she knows of an earlier day that her clocks give. */
function ComeBack({ words, facts }: { words: Translator; facts: CaseEntity }): VNode {
  const { comeBackOn, comeBackTold } = facts;
  if (comeBackTold === null || comeBackTold <= comeBackOn)
    return (
      <Paragraph>{words.t('come-back.known', { date: words.date(comeBackTold ?? comeBackOn) })}</Paragraph>
    );
  const dates = { date: words.date(comeBackOn), told: words.date(comeBackTold) };
  return (
    <Alert tone="warning">
      <Paragraph>{words.t('come-back.not-known', dates)}</Paragraph>
    </Alert>
  );
}

export interface ClockProps {
  words: Translator;
  deadline: CaseDeadline;
  today: string;
  /** Where this clock can be changed. On that page itself it is left out, and the name is the title of the page. */
  change?: string;
}

export function Clock({ words, deadline, today, change }: ClockProps): VNode {
  const { result, request } = deadline;
  return (
    <div class="clock">
      {change !== undefined && <h3 class="utrecht-heading-3">{clockName(words, request.term)}</h3>}
      <ClockDate words={words} result={result} today={today} />
      <Explanation words={words} result={result} />
      {change !== undefined && (
        <p>
          <Link href={change}>
            {words.t('clock.change')} <VisuallyHidden>{clockName(words, request.term)}</VisuallyHidden>
          </Link>
        </p>
      )}
    </div>
  );
}

export interface ClockDateProps {
  words: Translator;
  result: DeadlineResult;
  today: string;
}

/** The date, who must act, the letter's date beside that of the law, and whether a lawyer should look. */
export function ClockDate({ words, result, today }: ClockDateProps): VNode {
  const standing = standingOn(result, today);
  const { due, remindBy, overdueFrom, printed, catalogue } = result;
  const row = typeof result.term === 'string' ? CATALOGUE.byId.get(result.term) : undefined;
  return (
    <>
      <p class="clock-due">
        {due === null ? words.t('clock.stands-still') : dayOrMoment(words, due)}{' '}
        <Badge tone={CLOCK_TONES[standing]}>{words.t(`standing.${standing}`)}</Badge>
      </p>
      <p>
        {words.t('clock.owed-by', { who: words.t(`owed-by.${result.owedBy}`) })}
        {remindBy !== null && ` ${words.t('clock.act-by', { date: dayOrMoment(words, remindBy) })}`}
        {remindBy === null &&
          overdueFrom !== null &&
          ` ${words.t('clock.late-from', { date: dayOrMoment(words, overdueFrom) })}`}
      </p>
      {printed !== null && (
        <Alert tone="info" title={words.t('clock.printed', { date: dayOrMoment(words, printed) })}>
          <p>
            {catalogue === null
              ? words.t('clock.catalogue-none')
              : words.t('clock.catalogue', { date: dayOrMoment(words, catalogue.due) })}
          </p>
        </Alert>
      )}
      {result.sureness === 'C' && (
        <Alert tone="warning" title={words.t('clock.lawyer')}>
          {row?.check !== undefined && <p>{inLanguage(words, row.check)}</p>}
        </Alert>
      )}
    </>
  );
}

/** How the date came about: which days were counted, which rule moved it, and what to look at before relying on it. */
export function Explanation({ words, result }: { words: Translator; result: DeadlineResult }): VNode {
  const row = typeof result.term === 'string' ? CATALOGUE.byId.get(result.term) : undefined;
  const { overdueFrom, remindBy } = result.reasons;
  return (
    <details>
      <summary>{words.t('clock.how')}</summary>
      <Steps words={words} result={result} />
      {remindBy !== null && <Paragraph>{reasonIn(words, remindBy)}</Paragraph>}
      {overdueFrom !== null && <Paragraph>{reasonIn(words, overdueFrom)}</Paragraph>}
      {result.basis.length > 0 && (
        <Paragraph small>
          {words.t('clock.basis', {
            law: result.basis.map((basis) => inLanguage(words, cite(basis))).join('; '),
          })}
        </Paragraph>
      )}
      {row !== undefined && (
        <Paragraph small>{words.t('clock.missed', { what: inLanguage(words, row.missed) })}</Paragraph>
      )}
      {result.penalty !== null && (
        <Paragraph small>
          {words.t('clock.penalty', {
            first: words.date(result.penalty.firstDay),
            max: words.number(result.penalty.max),
          })}
        </Paragraph>
      )}
      {result.warnings.map((warning) => (
        <Alert tone="warning">{reasonIn(words, warning)}</Alert>
      ))}
    </details>
  );
}

/** Which days were counted and which rule moved the date, one step after the other. */
export function Steps({ words, result }: { words: Translator; result: DeadlineResult }): VNode {
  return (
    <ol class="steps">
      {result.steps.map((step) => (
        <li>
          <strong>{dayOrMoment(words, step.date)}</strong>: {reasonIn(words, step)}
        </li>
      ))}
    </ol>
  );
}

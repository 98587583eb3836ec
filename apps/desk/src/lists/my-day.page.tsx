import { DAY_COUNT_MAX, DAY_GROUPS, type DayGroup, type MyDay } from '@app/casework';
import type { IsoDate } from '@app/kernel';
import { Heading, Link, Paragraph, type Translator, type VNode } from '@app/web';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { CaseRows } from './case-rows.js';

export interface MyDayPageProps {
  viewer: Viewer;
  day: MyDay;
  /** Requests of others that wait for this colleague as the second person. */
  approvals: number;
  today: IsoDate;
  done?: string;
}

/** Where the queue shows what did not fit. */
const REST: Partial<Record<DayGroup, string>> = {
  overdue: '/cases?assignee=me&sort=due',
  dueToday: '/cases?assignee=me&sort=due',
  dueThisWeek: '/cases?assignee=me&sort=due',
  inProgress: '/cases?assignee=me&status=in-progress&sort=oldest',
  waitingForHer: '/cases?assignee=me&status=waiting-for-her&sort=oldest',
  waitingForThem: '/cases?assignee=me&status=waiting-for-them&sort=oldest',
  unassigned: '/cases?status=new&assignee=none&sort=oldest',
};

/** One screen with everything that wants this colleague today, in the order in which it does. */
export function MyDayPage({ viewer, day, approvals, today, done }: MyDayPageProps): VNode {
  const { words } = viewer;
  const filled = DAY_GROUPS.filter((group) => day.counts[group] > 0);
  return (
    <DeskPage viewer={viewer} title={words.t('section.day')} section="day" done={done}>
      <Heading level={1}>{words.t('day.title', { date: words.date(today) })}</Heading>
      {filled.length === 0 && approvals === 0 && <Paragraph lead>{words.t('day.nothing')}</Paragraph>}
      {(filled.length > 0 || approvals > 0) && (
        <ul class="desk-counts">
          {approvals > 0 && (
            <li>
              <a class="utrecht-link utrecht-link--html-a" href="/approvals">
                <strong>{words.number(approvals)}</strong> {words.t('day.approvals')}
              </a>
            </li>
          )}
          {filled.map((group) => (
            <li>
              <a class="utrecht-link utrecht-link--html-a" href={`#${group}`}>
                <strong>{counted(words, day.counts[group])}</strong> {words.t(`day.${group}`)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {filled.map((group) => (
        <section aria-labelledby={group}>
          <Heading level={2} id={group}>
            {words.t(`day.${group}`)} <span class="desk-soft">({counted(words, day.counts[group])})</span>
          </Heading>
          {group === 'normPassed' && <Paragraph small>{words.t('day.norm-about')}</Paragraph>}
          <CaseRows
            words={words}
            items={day[group]}
            today={today}
            title={words.t(`day.${group}`)}
            hideAssignee
          />
          {day.counts[group] > day[group].length && (
            <p>
              <Link href={REST[group] ?? '/cases?assignee=me&sort=event'}>
                {words.t('day.more', { shown: day[group].length })}
              </Link>
            </p>
          )}
        </section>
      ))}
    </DeskPage>
  );
}

/** Above a bound nobody counts any further, and the page says so. */
function counted(words: Translator, count: number): string {
  return count > DAY_COUNT_MAX ? `${words.number(DAY_COUNT_MAX)}+` : words.number(count);
}

import type { CaseListItem, MyDay } from '@app/casework';
import type { IsoDate } from '@app/kernel';
import { Heading, Link, Paragraph, type VNode } from '@app/web';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { CaseRows } from './case-rows.js';

/** The groups in the order in which they want somebody. */
const GROUPS = [
  'overdue',
  'dueThisWeek',
  'sheAnswered',
  'theyAnswered',
  'inProgress',
  'waitingForHer',
  'waitingForThem',
  'unassigned',
] as const satisfies (keyof MyDay)[];

export interface MyDayPageProps {
  viewer: Viewer;
  day: MyDay;
  today: IsoDate;
  done?: string;
}

export function MyDayPage({ viewer, day, today, done }: MyDayPageProps): VNode {
  const { words } = viewer;
  const count = (group: (typeof GROUPS)[number]) =>
    group === 'unassigned' ? day.unassignedCount : day[group].length;
  const filled = GROUPS.filter((group) => count(group) > 0);
  return (
    <DeskPage viewer={viewer} title={words.t('section.day')} section="day" done={done}>
      <Heading level={1}>{words.t('day.title', { date: words.date(today) })}</Heading>
      {filled.length === 0 && <Paragraph lead>{words.t('day.nothing')}</Paragraph>}
      {filled.length > 0 && (
        <ul class="desk-counts">
          {filled.map((group) => (
            <li>
              <a class="utrecht-link utrecht-link--html-a" href={`#${group}`}>
                <strong>{words.number(count(group))}</strong> {words.t(`day.${group}`)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {filled.map((group) => (
        <section aria-labelledby={group}>
          <Heading level={2} id={group}>
            {words.t(`day.${group}`)} <span class="desk-soft">({words.number(count(group))})</span>
          </Heading>
          <CaseRows
            words={words}
            items={day[group] as readonly CaseListItem[]}
            today={today}
            title={words.t(`day.${group}`)}
            hideAssignee
          />
          {group === 'unassigned' && day.unassignedCount > day.unassigned.length && (
            <p>
              <Link href="/cases?status=new&assignee=none">{words.t('day.more-unassigned')}</Link>
            </p>
          )}
        </section>
      ))}
    </DeskPage>
  );
}

import type { CaseListItem, LeadOverview } from '@app/casework';
import type { StaffEntity } from '@app/identity';
import type { IsoDate } from '@app/kernel';
import { Heading, Link, Paragraph, Table, type Translator, type VNode } from '@app/web';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { CaseRows } from './case-rows.js';
import { WorkloadTable } from './workload-table.js';

/** The lead's view: what runs out, what stands still, what nobody has taken, and who has how much. */
export function OverviewPage(props: {
  viewer: Viewer;
  overview: LeadOverview;
  colleagues: readonly Pick<StaffEntity, 'id' | 'displayName' | 'role'>[];
}): VNode {
  const { viewer, overview, colleagues } = props;
  const { words } = viewer;
  const { unassigned, unassignedCount, atRisk, normPassed, ages, today, workload } = overview;
  const sum = (of: 'atRisk' | 'normPassed') => workload.reduce((total, row) => total + row[of], 0);
  const counts = [
    { id: 'at-risk', count: Math.max(sum('atRisk'), atRisk.length), message: 'lead.risk-title' },
    { id: 'norm-passed', count: Math.max(sum('normPassed'), normPassed.length), message: 'lead.norm-title' },
    { id: 'unassigned', count: unassignedCount, message: 'lead.unassigned' },
  ];
  const titles = new Map(counts.map(({ id, count, message }) => [id, words.t(message, { count })]));
  const shown = { words, today };
  return (
    <DeskPage viewer={viewer} title={words.t('section.lead')} section="lead">
      <Heading level={1}>{words.t('section.lead')}</Heading>
      <ul class="desk-counts">
        {[...titles].map(([id, title]) => (
          <li>
            <a class="utrecht-link utrecht-link--html-a" href={`#${id}`}>
              {title}
            </a>
          </li>
        ))}
        <li>
          <a class="utrecht-link utrecht-link--html-a" href="#workload">
            {words.t('lead.workload')}
          </a>
        </li>
      </ul>
      <Heading level={2} id="at-risk">
        {titles.get('at-risk')}
      </Heading>
      <Listed
        {...shown}
        items={atRisk}
        count={counts[0]?.count ?? 0}
        title={words.t('lead.at-risk')}
        nothing={words.t('lead.no-risk')}
        rest="/cases?sort=due"
      />
      <Heading level={2} id="norm-passed">
        {titles.get('norm-passed')}
      </Heading>
      <Paragraph small>{words.t('lead.norm-about')}</Paragraph>
      <Listed
        {...shown}
        items={normPassed}
        count={counts[1]?.count ?? 0}
        title={words.t('day.normPassed')}
        nothing={words.t('lead.no-norm')}
      />
      <Heading level={2} id="unassigned">
        {titles.get('unassigned')}
      </Heading>
      {unassigned.length > 0 && (
        <Paragraph>{words.t('lead.longest', { days: overview.longestUnassignedDays })}</Paragraph>
      )}
      <Listed
        {...shown}
        items={unassigned}
        count={unassignedCount}
        title={words.t('day.unassigned')}
        nothing={words.t('lead.all-taken')}
        rest="/cases?status=new&assignee=none&sort=oldest"
        hideAssignee
      />
      <WorkloadTable words={words} workload={workload} colleagues={colleagues} />
      <Heading level={2}>{words.t('lead.ages')}</Heading>
      <div class="desk-narrow">
        <Table
          caption={words.t('lead.ages')}
          hideCaption
          rows={ages}
          columns={[
            {
              header: words.t('lead.age'),
              rowHeader: true,
              cell: ({ upTo }) =>
                upTo === undefined ? words.t('lead.older') : words.t('lead.up-to', { days: upTo }),
            },
            { header: words.t('lead.open'), numeric: true, cell: ({ count }) => words.number(count) },
          ]}
        />
      </div>
    </DeskPage>
  );
}

interface ListedProps {
  words: Translator;
  today: IsoDate;
  items: readonly CaseListItem[];
  count: number;
  title: string;
  nothing: string;
  /** Where those are that did not fit. */
  rest?: string;
  hideAssignee?: boolean;
}

/** One list of the overview, or the sentence that it is empty. */
function Listed({ count, nothing, rest, ...list }: ListedProps): VNode {
  const { words, items } = list;
  if (items.length === 0) return <Paragraph>{nothing}</Paragraph>;
  const more = words.t('day.more', { shown: items.length });
  return (
    <>
      <CaseRows {...list} />
      {count > items.length && <p>{rest === undefined ? more : <Link href={rest}>{more}</Link>}</p>}
    </>
  );
}

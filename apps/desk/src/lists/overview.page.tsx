import type { LeadOverview } from '@app/casework';
import type { StaffEntity } from '@app/identity';
import { Heading, Link, LinkButton, Paragraph, Table, type VNode } from '@app/web';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { CaseRows } from './case-rows.js';

const IDLE = { open: 0, waiting: 0, late: 0, atRisk: 0, oldestDays: 0 };

/** The lead's view: what nobody has taken, what runs out, and who has how much. */
export function OverviewPage(props: {
  viewer: Viewer;
  overview: LeadOverview;
  colleagues: readonly StaffEntity[];
}): VNode {
  const { viewer, overview, colleagues } = props;
  const { words } = viewer;
  const { unassigned, unassignedCount, atRisk, ages, today } = overview;
  const atRiskCount = overview.workload.reduce((sum, row) => sum + row.atRisk, 0);
  const workload = colleagues
    .filter(({ role }) => role === 'caseworker' || role === 'lead')
    .map(({ id, displayName }) => ({
      id,
      name: displayName,
      ...(overview.workload.find(({ assigneeId }) => assigneeId === id) ?? IDLE),
    }));
  return (
    <DeskPage viewer={viewer} title={words.t('section.lead')} section="lead">
      <Heading level={1}>{words.t('section.lead')}</Heading>
      <Heading level={2}>{words.t('lead.workload')}</Heading>
      <Table
        caption={words.t('lead.workload')}
        hideCaption
        rows={workload}
        columns={[
          {
            header: words.t('lead.colleague'),
            rowHeader: true,
            cell: ({ id, name }) => <Link href={`/cases?assignee=${id}`}>{name}</Link>,
          },
          { header: words.t('lead.open'), numeric: true, cell: ({ open }) => words.number(open) },
          { header: words.t('lead.waiting'), numeric: true, cell: ({ waiting }) => words.number(waiting) },
          { header: words.t('lead.late'), numeric: true, cell: ({ late }) => words.number(late) },
          { header: words.t('lead.at-risk'), numeric: true, cell: (row) => words.number(row.atRisk) },
          {
            header: words.t('lead.oldest'),
            numeric: true,
            cell: ({ oldestDays }) => words.number(oldestDays),
          },
        ]}
      />
      <p>
        <LinkButton href="/handover">{words.t('handover.title')}</LinkButton>
      </p>
      <Heading level={2}>{words.t('lead.ages')}</Heading>
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
      <Heading level={2}>{words.t('lead.unassigned', { count: unassignedCount })}</Heading>
      {unassigned.length === 0 ? (
        <Paragraph>{words.t('lead.all-taken')}</Paragraph>
      ) : (
        <>
          <Paragraph>{words.t('lead.longest', { days: overview.longestUnassignedDays })}</Paragraph>
          <CaseRows
            words={words}
            items={unassigned}
            today={today}
            title={words.t('day.unassigned')}
            hideAssignee
          />
        </>
      )}
      <Heading level={2}>
        {words.t('lead.risk-title', { count: Math.max(atRiskCount, atRisk.length) })}
      </Heading>
      {atRisk.length === 0 ? (
        <Paragraph>{words.t('lead.no-risk')}</Paragraph>
      ) : (
        <>
          <CaseRows words={words} items={atRisk} today={today} title={words.t('lead.at-risk')} />
          {atRiskCount > atRisk.length && (
            <p>
              <Link href="/cases?sort=due">{words.t('day.more', { shown: atRisk.length })}</Link>
            </p>
          )}
        </>
      )}
    </DeskPage>
  );
}

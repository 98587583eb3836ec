import { Heading, Link, Paragraph, Table, type VNode } from '@app/web';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { CaseRows } from './case-rows.js';
import type { Overview } from './overview.service.js';

/** The lead's view: what nobody has taken, what runs out, and who has how much. */
export function OverviewPage({ viewer, overview }: { viewer: Viewer; overview: Overview }): VNode {
  const { words } = viewer;
  const { unassigned, unassignedCount, atRisk, workload, today } = overview;
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
          { header: words.t('lead.at-risk'), numeric: true, cell: (row) => words.number(row.atRisk) },
          {
            header: words.t('lead.oldest'),
            numeric: true,
            cell: ({ oldestDays }) => words.number(oldestDays),
          },
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
      <Heading level={2}>{words.t('lead.risk-title', { count: atRisk.length })}</Heading>
      {atRisk.length === 0 ? (
        <Paragraph>{words.t('lead.no-risk')}</Paragraph>
      ) : (
        <CaseRows words={words} items={atRisk} today={today} title={words.t('lead.at-risk')} />
      )}
    </DeskPage>
  );
}

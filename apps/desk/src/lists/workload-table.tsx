import type { Workload } from '@app/casework';
import type { StaffEntity } from '@app/identity';
import { Badge, Heading, Link, LinkButton, Table, type Translator, type VNode } from '@app/web';

type Row = Omit<Workload, 'assigneeId'> & { id: string };

const IDLE = {
  hasLeft: false,
  absentUntil: null,
  open: 0,
  waiting: 0,
  late: 0,
  atRisk: 0,
  normPassed: 0,
  oldestDays: 0,
};

/** Who has how much. Somebody who left and still holds cases comes first: nobody else will see to them. */
export function WorkloadTable(props: {
  words: Translator;
  workload: readonly Workload[];
  colleagues: readonly Pick<StaffEntity, 'id' | 'displayName' | 'role'>[];
}): VNode {
  const { words, workload, colleagues } = props;
  const held: Row[] = workload.map(({ assigneeId, ...row }) => ({ id: assigneeId, ...row }));
  const idle: Row[] = colleagues
    .filter(
      ({ id, role }) => (role === 'caseworker' || role === 'lead') && !held.some((row) => row.id === id),
    )
    .map(({ id, displayName }) => ({ id, name: displayName, ...IDLE }));
  const rows = [...held, ...idle].sort(
    (a, b) => Number(b.hasLeft) - Number(a.hasLeft) || a.name.localeCompare(b.name, words.language),
  );
  return (
    <>
      <Heading level={2} id="workload">
        {words.t('lead.workload')}
      </Heading>
      <Table
        caption={words.t('lead.workload')}
        hideCaption
        rows={rows}
        columns={[
          {
            header: words.t('lead.colleague'),
            rowHeader: true,
            cell: (row) => <Name words={words} row={row} />,
          },
          { header: words.t('lead.open'), numeric: true, cell: ({ open }) => words.number(open) },
          { header: words.t('lead.waiting'), numeric: true, cell: ({ waiting }) => words.number(waiting) },
          { header: words.t('lead.late'), numeric: true, cell: ({ late }) => words.number(late) },
          { header: words.t('lead.at-risk'), numeric: true, cell: ({ atRisk }) => words.number(atRisk) },
          { header: words.t('lead.norm'), numeric: true, cell: (row) => words.number(row.normPassed) },
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
    </>
  );
}

/** Whoever is away or has left cannot see to her cases: the way to hand them over stands beside her name. */
function Name({ words, row }: { words: Translator; row: Row }): VNode {
  const isAway = row.hasLeft || row.absentUntil !== null;
  return (
    <>
      <Link href={`/cases?assignee=${row.id}`}>{row.name}</Link>
      {isAway && (
        <>
          {' '}
          <Badge tone="warning">
            {row.absentUntil === null || row.hasLeft
              ? words.t('lead.left')
              : words.t('lead.away', { date: words.date(row.absentUntil) })}
          </Badge>{' '}
          <Link href={`/handover?from=${row.id}`}>{words.t('lead.hand-over')}</Link>
        </>
      )}
    </>
  );
}

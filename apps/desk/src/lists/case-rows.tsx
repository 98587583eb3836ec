import type { CaseListItem } from '@app/casework';
import { legalDay, type IsoDate } from '@app/kernel';
import { Badge, type Tone, type Translator, type VNode } from '@app/web';
import { label, statusTone } from '../case/labels.js';

export interface CaseRowsProps {
  words: Translator;
  items: readonly CaseListItem[];
  today: IsoDate;
  /** Read aloud before the list. */
  title: string;
  /** Whose it is need not be said on a page with one's own cases. */
  hideAssignee?: boolean;
  /** The id of a form to which each row has a box. */
  chooseFor?: string;
}

/** Cases without a word of anybody: reference, state, who has it, what ends when. */
export function CaseRows(props: CaseRowsProps): VNode {
  return (
    <ul class="case-list" aria-label={props.title}>
      {props.items.map((item) => (
        <CaseRow {...props} item={item} />
      ))}
    </ul>
  );
}

function CaseRow({
  words,
  item,
  today,
  hideAssignee,
  chooseFor,
}: CaseRowsProps & { item: CaseListItem }): VNode {
  const institution = item.institutionName ?? label(words, 'institutionType', item.institutionType);
  return (
    <li class="case-row">
      <span class="case-row-name">
        {chooseFor !== undefined && (
          <label class="case-row-choice">
            <input
              type="checkbox"
              name="caseId"
              value={item.id}
              form={chooseFor}
              aria-label={words.t('queue.choose', { reference: item.reference })}
            />
          </label>
        )}
        <a class="utrecht-link utrecht-link--html-a" href={`/cases/${item.id}`}>
          {item.reference}
        </a>
      </span>
      <span>
        {institution}
        {item.procedure !== null && (
          <span class="desk-soft"> · {label(words, 'procedure', item.procedure)}</span>
        )}
      </span>
      <span>
        <Badge tone={statusTone(item.status)}>{words.t(`status.${item.status}`)}</Badge>
        {!hideAssignee && <span class="desk-soft"> {item.assigneeName ?? words.t('case.nobody')}</span>}
      </span>
      <span class="case-row-due">
        {item.nextDue === null ? (
          <span class="desk-soft">{words.t('row.filed', { date: words.date(filedOn(item)) })}</span>
        ) : (
          <>
            <span>{words.t(`row.${sideOf(item)}-by`, { date: words.date(item.nextDue) })}</span>
            <DueBadge words={words} item={item} today={today} />
          </>
        )}
        {item.normDue !== null && item.normDue < today && (
          <Badge tone="warning">{words.t('row.norm', { date: words.date(item.normDue) })}</Badge>
        )}
        <Unread words={words} item={item} />
      </span>
    </li>
  );
}

function DueBadge({
  words,
  item,
  today,
}: {
  words: Translator;
  item: CaseListItem;
  today: IsoDate;
}): VNode | null {
  const due = item.nextDue;
  if (due === null) return null;
  const late = item.nextOverdueFrom !== null && item.nextOverdueFrom <= today;
  const [tone, code]: [Tone, string] | [undefined, ''] = late
    ? ['error', 'late']
    : due < today
      ? ['error', 'passed']
      : due === today
        ? ['warning', 'today']
        : [undefined, ''];
  return tone === undefined ? null : <Badge tone={tone}>{words.t(`row.${code}`)}</Badge>;
}

function Unread({ words, item }: { words: Translator; item: CaseListItem }): VNode | null {
  const seen = item.readAt?.getTime() ?? 0;
  if ((item.sheWroteAt?.getTime() ?? 0) > seen) return <Badge tone="info">{words.t('row.she-wrote')}</Badge>;
  if ((item.theyWroteAt?.getTime() ?? 0) > seen)
    return <Badge tone="info">{words.t('row.they-wrote')}</Badge>;
  return null;
}

function sideOf(item: CaseListItem): 'hers' | 'theirs' {
  return item.nextOwedBy === 'complainant' || item.nextOwedBy === 'desk' ? 'hers' : 'theirs';
}

const HOUR_MS = 3_600_000;
/** By hour since 1970: no hour belongs to two days here, and the rows of a list fall into few. */
let filingDays = new Map<number, IsoDate>();
const HOURS_KEPT = 5_000;

function filedOn(item: CaseListItem): IsoDate {
  const hour = Math.floor(item.filedAt.getTime() / HOUR_MS);
  let day = filingDays.get(hour);
  if (day === undefined) {
    day = legalDay(item.filedAt).toString();
    if (filingDays.size >= HOURS_KEPT) filingDays = new Map();
    filingDays.set(hour, day);
  }
  return day;
}

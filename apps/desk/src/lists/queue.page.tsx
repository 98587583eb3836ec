import type { CaseListPage } from '@app/casework';
import { codesOf, type IsoDate } from '@app/kernel';
import {
  Button,
  CheckboxGroup,
  Field,
  GetForm,
  Heading,
  Link,
  Paragraph,
  Select,
  type Option,
  type VNode,
} from '@app/web';
import { optionsOf } from '../case/labels.js';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { CaseRows } from './case-rows.js';
import { listOf, LISTED_STATUSES, nextAddress, textOf, type QueueQuery } from './queue-filter.js';

export interface QueuePageProps {
  viewer: Viewer;
  page: CaseListPage;
  query: QueueQuery;
  colleagues: readonly Option[];
  today: IsoDate;
}

/** Every case that this colleague may see, the newest first. */
export function QueuePage({ viewer, page, query, colleagues, today }: QueuePageProps): VNode {
  const { words } = viewer;
  return (
    <DeskPage viewer={viewer} title={words.t('section.queue')} section="queue">
      <Heading level={1}>{words.t('section.queue')}</Heading>
      <GetForm action="/cases" label={words.t('queue.filter')}>
        <div class="filters">
          <CheckboxGroup
            name="status"
            legend={words.t('queue.status')}
            options={LISTED_STATUSES.map((code) => ({ value: code, label: words.t(`status.${code}`) }))}
            values={listOf(query.status)}
          />
          <Select
            name="assignee"
            label={words.t('queue.assignee')}
            emptyLabel={words.t('queue.anybody')}
            options={[
              { value: 'me', label: words.t('queue.me') },
              { value: 'none', label: words.t('case.nobody') },
              ...colleagues,
            ]}
            value={textOf(query.assignee)}
          />
          <Select
            name="institutionType"
            label={words.t('fact.institution-type')}
            emptyLabel={words.t('queue.any-type')}
            options={optionsOf(words, 'institutionType', codesOf('institutionType'))}
            value={textOf(query.institutionType)}
          />
          <Field
            name="dueBefore"
            type="date"
            label={words.t('queue.due-before')}
            value={textOf(query.dueBefore)}
          />
          <Button>{words.t('queue.show')}</Button>
        </div>
      </GetForm>
      {page.items.length === 0 ? (
        <Paragraph>{words.t('queue.nothing')}</Paragraph>
      ) : (
        <CaseRows words={words} items={page.items} today={today} title={words.t('section.queue')} />
      )}
      <div class="chips">
        {query['page[after]'] !== undefined && <Link href="/cases">{words.t('queue.first')}</Link>}
        {page.after !== undefined && (
          <Link href={nextAddress('/cases', query, page.after)}>{words.t('queue.next')}</Link>
        )}
      </div>
    </DeskPage>
  );
}

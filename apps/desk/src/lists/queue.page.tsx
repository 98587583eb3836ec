import { CASE_SORTS, type CaseListPage, type HandedCase, type SavedFilter } from '@app/casework';
import { codesOf, type IsoDate } from '@app/kernel';
import {
  Button,
  CheckboxGroup,
  ErrorSummary,
  Field,
  GetForm,
  Heading,
  HiddenField,
  Link,
  Paragraph,
  PostForm,
  Select,
  type FormErrors,
  type Option,
  type VNode,
} from '@app/web';
import { optionsOf } from '../case/labels.js';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { CaseRows } from './case-rows.js';
import { HandedCases } from './handed-cases.js';
import { SavedFilters } from './saved-filters.js';
import { listOf, LISTED_STATUSES, nextAddress, textOf, type QueueQuery } from './queue-filter.js';

export interface QueuePageProps {
  viewer: Viewer;
  page: CaseListPage;
  query: QueueQuery;
  colleagues: readonly Option[];
  saved: readonly { id: string; filter: SavedFilter }[];
  /** How it went with each case of a bulk assignment. */
  handed?: readonly HandedCase[];
  errors?: FormErrors;
  today: IsoDate;
  done?: string;
}

const BULK_FORM = 'bulk-assignment';

/** Every case that this colleague may see, in the order that she asks for. */
export function QueuePage(props: QueuePageProps): VNode {
  const { viewer, page, query, colleagues, saved, today } = props;
  const { words } = viewer;
  const everybody = [{ value: viewer.actor.id, label: words.t('queue.me') }, ...colleagues];
  return (
    <DeskPage viewer={viewer} title={words.t('section.queue')} section="queue" done={props.done}>
      <Heading level={1}>{words.t('section.queue')}</Heading>
      <Paragraph>
        <Link href="/paper">{words.t('paper.link')}</Link>
      </Paragraph>
      {props.errors && <ErrorSummary title={words.t('form.not-done')} errors={props.errors} />}
      {props.handed && <HandedCases words={words} cases={props.handed} />}
      <SavedFilters viewer={viewer} saved={saved} colleagues={colleagues} />
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
          <Select
            name="sort"
            label={words.t('queue.sort')}
            options={Object.keys(CASE_SORTS).map((code) => ({ value: code, label: words.t(`sort.${code}`) }))}
            value={textOf(query.sort)}
          />
          <Button>{words.t('queue.show')}</Button>
          <button type="submit" class="utrecht-button utrecht-button--subtle" form="save-filter">
            {words.t('queue.save')}
          </button>
        </div>
      </GetForm>
      <PostForm action="/queue/filters" csrf={viewer.csrf} id="save-filter">
        {['status', 'assignee', 'dueBefore', 'institutionType', 'sort'].flatMap((name) =>
          listOf(query[name]).map((value) => <HiddenField name={name} value={value} />),
        )}
      </PostForm>
      {page.items.length === 0 ? (
        <Paragraph>{words.t('queue.nothing')}</Paragraph>
      ) : (
        <>
          <CaseRows
            words={words}
            items={page.items}
            today={today}
            title={words.t('section.queue')}
            chooseFor={BULK_FORM}
          />
          <PostForm action="/queue/assignments" csrf={viewer.csrf} id={BULK_FORM}>
            <div class="filters">
              <Select
                name="assigneeId"
                label={words.t('queue.give-to')}
                emptyLabel={words.t('form.choose')}
                options={everybody}
                error={props.errors?.message('assigneeId')}
              />
              <Button kind="secondary">{words.t('queue.give')}</Button>
            </div>
          </PostForm>
        </>
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

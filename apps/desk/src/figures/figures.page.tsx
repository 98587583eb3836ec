import type { ReleaseRow, ReleaseStatus } from '@app/statistics';
import {
  Badge,
  Button,
  ButtonGroup,
  Checkbox,
  ErrorSummary,
  Field,
  Heading,
  Link,
  List,
  Paragraph,
  PostForm,
  Select,
  Table,
  type FormErrors,
  type FormInput,
  type Tone,
  type VNode,
} from '@app/web';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';

export const RELEASE_TONES: Record<ReleaseStatus, Tone | 'neutral'> = {
  prepared: 'warning',
  approved: 'info',
  published: 'ok',
  rejected: 'neutral',
};

export interface FiguresPageProps {
  viewer: Viewer;
  releases: readonly ReleaseRow[];
  people: ReadonlyMap<string, string>;
  /** Quarters that have ended, the newest first. */
  quarters: readonly string[];
  demonstration: boolean;
  input?: FormInput;
  errors?: FormErrors;
  done?: string;
}

/** Every release with its state, and the form that makes a new one. */
export function FiguresPage(props: FiguresPageProps): VNode {
  const { viewer, releases, people, quarters, input, errors } = props;
  const { words } = viewer;
  const person = (id: string | null) => (id === null ? '–' : (people.get(id) ?? words.t('case.someone')));
  return (
    <DeskPage viewer={viewer} title={words.t('section.figures')} section="figures" done={props.done}>
      <Heading level={1}>{words.t('section.figures')}</Heading>
      <Paragraph>{words.t('figures.about')}</Paragraph>
      <List
        items={[
          <Link href="/figures/preview">{words.t('figures.preview-link')}</Link>,
          <Link href="/figures/quality">{words.t('figures.quality-link')}</Link>,
        ]}
      />
      <Table
        caption={words.t('figures.releases')}
        empty={words.t('figures.none')}
        rows={[...releases].reverse()}
        columns={[
          {
            header: words.t('figures.quarter'),
            rowHeader: true,
            cell: ({ quarter }) => <Link href={`/figures/${quarter}`}>{quarter}</Link>,
          },
          {
            header: words.t('figures.edition'),
            numeric: true,
            cell: ({ document }) => words.number(document.edition),
          },
          {
            header: words.t('figures.status'),
            cell: ({ status }) => <Badge tone={RELEASE_TONES[status]}>{words.t(`release.${status}`)}</Badge>,
          },
          {
            header: words.t('figures.prepared'),
            cell: ({ preparedBy, preparedAt }) => `${person(preparedBy)}, ${words.dateTime(preparedAt)}`,
          },
          {
            header: words.t('figures.approved'),
            cell: ({ approvedBy, approvedAt }) =>
              approvedAt === null ? '–' : `${person(approvedBy)}, ${words.dateTime(approvedAt)}`,
          },
          {
            header: words.t('figures.published'),
            cell: ({ publishedAt }) => (publishedAt === null ? '–' : words.dateTime(publishedAt)),
          },
        ]}
      />
      <div class="desk-narrow">
        <Heading level={2}>{words.t('figures.prepare')}</Heading>
        <ErrorSummary title={words.t('form.problem')} errors={errors ?? []} />
        <PostForm action="/figures" csrf={viewer.csrf}>
          <Select
            name="quarter"
            label={words.t('figures.quarter')}
            options={quarters.map((quarter) => ({ value: quarter, label: quarter }))}
            value={input?.text('quarter') ?? quarters[0]}
            error={errors?.message('quarter')}
          />
          <Field
            name="reason"
            label={words.t('figures.reason')}
            hint={words.t('figures.reason-hint')}
            value={input?.text('reason')}
            error={errors?.message('reason')}
          />
          <Checkbox
            name="newEdition"
            label={words.t('figures.new-edition')}
            checked={input?.has('newEdition') ?? false}
          />
          <Checkbox
            name="demonstration"
            label={words.t('figures.demonstration')}
            checked={input === undefined ? props.demonstration : input.has('demonstration')}
          />
          <ButtonGroup>
            <Button>{words.t('figures.prepare-button')}</Button>
          </ButtonGroup>
        </PostForm>
      </div>
    </DeskPage>
  );
}

import type { InstitutionEntity } from '@app/directory';
import type { RecommendationView } from '@app/recommendations';
import {
  Badge,
  Button,
  ErrorSummary,
  Field,
  FormErrors,
  Heading,
  Link,
  Paragraph,
  PostForm,
  Select,
  Table,
  TextArea,
  type FormInput,
  type VNode,
} from '@app/web';
import type { Refusal } from '../forms/show-again.js';
import { TEXT_FIELDS } from '../forms/text-fields.js';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';

/** Stands for the Platform where an institution is chosen. */
export const PLATFORM = 'platform';

export interface RecommendationsPageProps {
  viewer: Viewer;
  all: readonly RecommendationView[];
  institutions: readonly InstitutionEntity[];
  input?: FormInput;
  done?: string;
  refusal?: Refusal;
}

/** Every recommendation with its state and its clock, and the start of another one. */
export function RecommendationsPage(props: RecommendationsPageProps): VNode {
  const { viewer, all, refusal } = props;
  const { words } = viewer;
  return (
    <DeskPage
      viewer={viewer}
      title={words.t('section.recommendations')}
      section="recommendations"
      done={props.done}
    >
      <Heading level={1}>{words.t('section.recommendations')}</Heading>
      <Paragraph>{words.t('recommendations.about')}</Paragraph>
      <Table
        caption={words.t('recommendations.list')}
        empty={words.t('recommendations.none')}
        rows={all}
        columns={[
          {
            header: words.t('recommendations.title'),
            rowHeader: true,
            cell: ({ id, title }) => <Link href={`/recommendations/${id}`}>{title}</Link>,
          },
          {
            header: words.t('recommendations.to'),
            cell: ({ institution }) => institution ?? words.t('recommendations.platform'),
          },
          {
            header: words.t('recommendations.status'),
            cell: (one) => words.t(`recommendation.${one.status}`),
          },
          {
            header: words.t('recommendations.reply-due'),
            cell: (one) => <ReplyDue viewer={viewer} one={one} />,
          },
        ]}
      />
      <div class="desk-narrow">
        <Heading level={2}>{words.t('recommendations.new')}</Heading>
        <ErrorSummary title={words.t('form.problem')} errors={refusal?.errors ?? new FormErrors()} />
        <PostForm action="/recommendations" csrf={viewer.csrf}>
          <RecommendationFields {...props} />
          <Button>{words.t('recommendations.save')}</Button>
        </PostForm>
      </div>
    </DeskPage>
  );
}

/** When the reply is owed, and whether it is late. */
export function ReplyDue({ viewer, one }: { viewer: Viewer; one: RecommendationView }): VNode {
  const { words } = viewer;
  if (one.replyDue === null) return <>–</>;
  return (
    <>
      {words.date(one.replyDue)}{' '}
      {one.late && <Badge tone="error">{words.t('recommendations.overdue')}</Badge>}
    </>
  );
}

/** Who it is for, its title and its text. */
export function RecommendationFields(props: {
  viewer: Viewer;
  institutions: readonly InstitutionEntity[];
  input?: FormInput;
  refusal?: Refusal;
  one?: RecommendationView;
}): VNode {
  const { viewer, input, refusal, one } = props;
  const { words } = viewer;
  return (
    <>
      <Select
        name="to"
        label={words.t('recommendations.to')}
        emptyLabel={words.t('form.choose')}
        options={[
          { value: PLATFORM, label: words.t('recommendations.platform') },
          ...props.institutions.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={input?.text('to') ?? (one && (one.institutionId ?? PLATFORM))}
        error={refusal?.errors.message('to')}
      />
      <Field
        name="subject"
        label={words.t('recommendations.title')}
        maxLength={TEXT_FIELDS.subject.max}
        value={input?.text('subject') ?? one?.title}
        error={refusal?.errors.message('subject')}
      />
      <TextArea
        name="text"
        label={words.t('recommendations.text')}
        hint={words.t('recommendations.text-hint')}
        rows={8}
        maxLength={TEXT_FIELDS.text.max}
        value={input?.text('text') ?? one?.body}
        error={refusal?.errors.message('text')}
      />
    </>
  );
}

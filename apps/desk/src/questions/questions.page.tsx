import { legalDay } from '@app/kernel';
import type { AskingLink, QuestionView } from '@app/recommendations';
import {
  Badge,
  Button,
  Card,
  ErrorSummary,
  Field,
  FormErrors,
  Heading,
  Link,
  Paragraph,
  PostForm,
  Table,
  type FormInput,
  type VNode,
} from '@app/web';
import type { Refusal } from '../forms/show-again.js';
import { TEXT_FIELDS } from '../forms/text-fields.js';
import { bound, DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';

export interface QuestionsPageProps {
  viewer: Viewer;
  all: readonly QuestionView[];
  links: readonly AskingLink[];
  /** A new link, on the one page that shows it. */
  address?: string;
  input?: FormInput;
  done?: string;
  refusal?: Refusal;
}

/** What waits for an answer or for a second reader, and who can ask. */
export function QuestionsPage(props: QuestionsPageProps): VNode {
  const { viewer, all, refusal, address } = props;
  const { t, date } = bound(viewer);
  return (
    <DeskPage viewer={viewer} title={t('section.questions')} section="questions" done={props.done}>
      <ErrorSummary title={t('form.problem')} errors={refusal?.errors ?? new FormErrors()} />
      <Heading level={1}>{t('section.questions')}</Heading>
      <Paragraph>{t('questions.about')}</Paragraph>
      {address !== undefined && (
        <Card title={t('questions.new-link')}>
          <p class="calendar-address">{address}</p>
          <Paragraph>{t('questions.link-once')}</Paragraph>
        </Card>
      )}
      <Table<QuestionView>
        caption={t('questions.list')}
        empty={t('questions.none')}
        rows={all}
        columns={[
          {
            header: t('questions.kind'),
            rowHeader: true,
            cell: ({ id, kind, askedAt }) => (
              <Link href={`/questions/${id}`}>
                {t(`question.kind.${kind}`)}, {date(legalDay(askedAt).toString())}
              </Link>
            ),
          },
          { header: t('questions.member'), cell: ({ member }) => member },
          { header: t('questions.quarter'), cell: ({ quarter }) => quarter ?? '–' },
          { header: t('questions.status'), cell: ({ status }) => t(`question.${status}`) },
        ]}
      />
      <Links {...props} />
    </DeskPage>
  );
}

function Links({ viewer, links, input, refusal }: QuestionsPageProps): VNode {
  const { t, date } = bound(viewer);
  return (
    <>
      <Heading level={2}>{t('questions.links')}</Heading>
      <Paragraph>{t('questions.links-about')}</Paragraph>
      <Table<AskingLink>
        caption={t('questions.links')}
        hideCaption
        empty={t('questions.links-none')}
        rows={links}
        columns={[
          { header: t('questions.member'), rowHeader: true, cell: ({ member }) => member },
          { header: t('questions.made'), cell: ({ madeAt }) => date(legalDay(madeAt).toString()) },
          { header: t('questions.works-until'), cell: ({ expiresOn }) => date(expiresOn) },
          {
            header: t('questions.status'),
            cell: (link) =>
              link.hasEnded && link.revokedAt === null ? (
                <Badge tone="neutral">{t('questions.ended')}</Badge>
              ) : link.revokedAt === null ? (
                <PostForm action={`/questions/links/${link.id}/revocations`} csrf={viewer.csrf}>
                  <Button kind="danger">{t('questions.revoke')}</Button>
                </PostForm>
              ) : (
                <Badge tone="neutral">{t('questions.revoked')}</Badge>
              ),
          },
        ]}
      />
      <div class="desk-narrow">
        <PostForm action="/questions/links" csrf={viewer.csrf}>
          <Field
            name="name"
            label={t('questions.link-for')}
            hint={t('questions.link-hint')}
            maxLength={TEXT_FIELDS.name.max}
            value={input?.text('name')}
            error={refusal?.errors.message('name')}
          />
          <Button kind="secondary">{t('questions.make-link')}</Button>
        </PostForm>
      </div>
    </>
  );
}

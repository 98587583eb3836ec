import type { SecondComplaintProposal } from '@app/intake';
import {
  Alert,
  Button,
  ButtonGroup,
  DataList,
  ErrorSummary,
  Heading,
  HiddenField,
  Link,
  List,
  Paragraph,
  PostForm,
  TextArea,
  type FormErrors,
  type VNode,
} from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { at, codeWord } from '../frame/words.js';

export interface SecondPageView {
  frame: Frame;
  csrf: string;
  proposal: SecondComplaintProposal;
  /** What she made of the text; as the desk wrote it when she comes here first. */
  typed: string;
  /** The form comes back because it was made in another visit. */
  isKept?: boolean;
  errors: FormErrors;
}

const WHAT_IT_MEANS = ['own', 'stays', 'nothing', 'linked'];

/** What the desk proposes to make a second complaint of. Nothing is made before she says yes here. */
export function secondPage(view: SecondPageView): VNode {
  const { frame, proposal, errors } = view;
  const { words } = frame;
  const { institutionType, conduct } = proposal;
  const happened = conduct.map((code) => codeWord(words, 'conduct', code)).join(', ');
  return (
    <Page frame={frame} title={words.t('title.messages')} hasMistakes={errors.any}>
      <ErrorSummary title={words.t('mistakes.title')} errors={errors} />
      {view.isKept && (
        <Alert live>
          <Paragraph>{words.t('second.kept')}</Paragraph>
        </Alert>
      )}
      <Heading level={1}>{words.t('second.heading')}</Heading>
      <Paragraph lead>{words.t('second.lead')}</Paragraph>
      <List items={WHAT_IT_MEANS.map((line) => words.t(`second.${line}`))} />
      <DataList
        items={[
          {
            term: words.t('second.organisation'),
            value: codeWord(words, 'institutionType', institutionType),
          },
          ...(happened === '' ? [] : [{ term: words.t('second.happened'), value: happened }]),
        ]}
      />
      <PostForm action={at(words, 'box/second')} csrf={view.csrf}>
        <HiddenField name="consent" value={proposal.consentId} />
        <TextArea
          name="narrative"
          label={words.t('second.text')}
          hint={words.t('second.text.hint')}
          rows={8}
          value={view.typed}
          error={errors.message('narrative')}
        />
        <Paragraph>{words.t('second.no.why')}</Paragraph>
        <ButtonGroup>
          <Button name="decision" value="give">
            {words.t('second.yes')}
          </Button>
          <Button kind="secondary" name="decision" value="refuse">
            {words.t('second.no')}
          </Button>
        </ButtonGroup>
      </PostForm>
      <Paragraph>
        <Link href={at(words, 'box/read')}>{words.t('go.back')}</Link>
      </Paragraph>
    </Page>
  );
}

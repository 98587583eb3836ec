import {
  Alert,
  Button,
  ButtonGroup,
  Card,
  ErrorSummary,
  FormErrors,
  Heading,
  HiddenField,
  LinkButton,
  List,
  Paragraph,
  PostForm,
  type FormInput,
  type VNode,
} from '@app/web';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { PaperFields } from './paper-fields.js';
import type { FiledPaper } from './paper-filing.service.js';

export interface PaperPageProps {
  viewer: Viewer;
  code: string;
  input: FormInput;
  errors?: FormErrors;
}

/** The paper form in the order of the paper. Only the story and the language are needed. */
export function PaperPage({ viewer, code, input, errors = new FormErrors() }: PaperPageProps): VNode {
  const { words } = viewer;
  return (
    <DeskPage viewer={viewer} title={words.t('paper.title')} section="queue">
      <div class="desk-narrow">
        <Heading level={1}>{words.t('paper.title')}</Heading>
        <ErrorSummary title={words.t('form.problem')} errors={errors} />
        <Paragraph lead>{words.t('paper.lead')}</Paragraph>
        <Paragraph>{words.t('paper.exactly')}</Paragraph>
        <PostForm action="/paper" csrf={viewer.csrf}>
          <HiddenField name="code" value={code} />
          <PaperFields words={words} input={input} errors={errors} />
          <ButtonGroup>
            <Button>{words.t('paper.file')}</Button>
            <LinkButton kind="subtle" href="/cases">
              {words.t('paper.cancel')}
            </LinkButton>
          </ButtonGroup>
        </PostForm>
      </div>
    </DeskPage>
  );
}

const HAND_OVER = ['give', 'own', 'sheet'];

/** Shown once. Whoever reads it out has seen it, so it opens nothing but her choice of a code of her own. */
export function PaperFiledPage({ viewer, filed }: { viewer: Viewer; filed: FiledPaper }): VNode {
  const { words } = viewer;
  return (
    <DeskPage viewer={viewer} title={words.t('paper.filed')} section="queue">
      <div class="desk-narrow">
        <Heading level={1}>{words.t('paper.filed')}</Heading>
        <Alert tone="ok" live title={words.t('paper.filed.under', { reference: filed.reference })} />
        <Card title={words.t('paper.code')}>
          <p class="utrecht-heading-2">{grouped(filed.digits)}</p>
          <Paragraph>{words.t('paper.code.once')}</Paragraph>
        </Card>
        <List items={HAND_OVER.map((what) => words.t(`paper.hand-over.${what}`))} />
        <ButtonGroup>
          <LinkButton kind="primary" href="/paper">
            {words.t('paper.next')}
          </LinkButton>
          <LinkButton href="/cases">{words.t('section.queue')}</LinkButton>
        </ButtonGroup>
      </div>
    </DeskPage>
  );
}

function grouped(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ');
}

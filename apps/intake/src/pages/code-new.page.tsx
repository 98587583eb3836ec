import type { PendingCode, VisitStage } from '@app/intake';
import {
  ButtonGroup,
  Button,
  ErrorSummary,
  Field,
  Heading,
  Link,
  LinkButton,
  Paragraph,
  PostForm,
  type FormErrors,
  type VNode,
} from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { at } from '../frame/words.js';
import { CodeCard } from './code.page.js';

/** Which words fit: another code, the first one of her own, or a second one. */
export type CodePurpose = 'new' | 'first' | 'second';

export function purposeOf(stage: VisitStage, pending: Pick<PendingCode, 'purpose'>): CodePurpose {
  return stage === 'first' ? 'first' : pending.purpose;
}

/** A code that does not count yet. She takes her time to write it down. */
export function codeNewPage(frame: Frame, purpose: CodePurpose, digits: string): VNode {
  const { words } = frame;
  const [first, second] = [digits.slice(0, 10), digits.slice(10)];
  return (
    <Page frame={frame} title={words.t('title.code')}>
      <Heading level={1}>{words.t(`mycode.show.${purpose}.heading`)}</Heading>
      <Paragraph lead>{words.t(`mycode.show.${purpose}`)}</Paragraph>
      <CodeCard words={words} digits={digits} />
      <Paragraph>{words.t('code.where.phone', { first, second })}</Paragraph>
      <Paragraph>{words.t('code.where.not')}</Paragraph>
      <ButtonGroup>
        <LinkButton kind="primary" href={at(words, 'code-typed')}>
          {words.t('mycode.show.go')}
        </LinkButton>
        {purpose !== 'first' && (
          <LinkButton kind="subtle" href={at(words, 'box/read')}>
            {words.t('mycode.show.not')}
          </LinkButton>
        )}
      </ButtonGroup>
    </Page>
  );
}

/** The code is out of sight: what she types comes from where she keeps it. */
export function codeTypedPage(view: {
  frame: Frame;
  csrf: string;
  typed: string;
  errors: FormErrors;
}): VNode {
  const { frame, errors } = view;
  const { words } = frame;
  return (
    <Page frame={frame} title={words.t('title.code')} hasMistakes={errors.any}>
      <ErrorSummary title={words.t('mistakes.title')} errors={errors} />
      <Heading level={1}>{words.t('mycode.type.heading')}</Heading>
      <Paragraph lead>{words.t('mycode.type.lead')}</Paragraph>
      <PostForm action={at(words, 'code-typed')} csrf={view.csrf}>
        <Field
          name="typed"
          label={words.t('open.code.label')}
          hint={words.t('open.code.hint')}
          value={view.typed}
          inputMode="numeric"
          dir="ltr"
          size={26}
          error={errors.message('typed')}
        />
        <ButtonGroup>
          <Button>{words.t('mycode.type.go')}</Button>
        </ButtonGroup>
      </PostForm>
      <Paragraph>
        <Link href={at(words, 'code-show')}>{words.t('mycode.type.again')}</Link>
      </Paragraph>
    </Page>
  );
}

/** Proof that says nothing about what the code is for. */
export function codeDonePage(frame: Frame, purpose: 'new' | 'second'): VNode {
  const { words } = frame;
  return (
    <Page frame={frame} title={words.t('title.code')}>
      <Heading level={1}>{words.t('mycode.done.heading')}</Heading>
      <Paragraph lead>{words.t(`mycode.done.${purpose}`)}</Paragraph>
      <ButtonGroup>
        <LinkButton kind="primary" href={at(words, 'box/read')}>
          {words.t('box.on')}
        </LinkButton>
        <LinkButton href={at(words, 'code-card')}>{words.t('mycode.card.go')}</LinkButton>
      </ButtonGroup>
    </Page>
  );
}

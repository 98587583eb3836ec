import { isHandOver, shownReceipt } from '@app/intake';
import {
  Button,
  ButtonGroup,
  Heading,
  LinkButton,
  List,
  Paragraph,
  PostForm,
  VisuallyHidden,
  type Translator,
  type VNode,
} from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { at } from '../frame/words.js';
import { More } from './more.js';

/** Her code in groups of four; alone on the paper when she prints it. */
export function CodeCard({ words, digits }: { words: Translator; digits: string }): VNode {
  return (
    <div class="code-card" dir="ltr">
      <VisuallyHidden>{words.t('code.number')}: </VisuallyHidden>
      <p class="code-digits">
        {shownReceipt(digits)
          .split(' ')
          .map((group) => (
            <span>{group} </span>
          ))}
      </p>
    </div>
  );
}

export function WhereToKeep({ words, digits }: { words: Translator; digits: string }): VNode {
  const half = digits.length / 2;
  const [first, second] = [digits.slice(0, half), digits.slice(half)];
  return (
    <More title={words.t('code.where.title')}>
      <List
        items={[
          words.t('code.where.paper'),
          words.t('code.where.phone', { first, second }),
          words.t('code.where.not'),
        ]}
      />
    </More>
  );
}

export interface CodePageView {
  frame: Frame;
  csrf: string;
  digits: string;
  /** The last day on which the draft is still there. */
  keptUntil: string;
  /** Where she goes on. */
  next: string;
}

/** Shown before the first question and whenever she stops: this is all that she needs to come back. */
export function codePage({ frame, csrf, digits, keptUntil, next }: CodePageView): VNode {
  const { words } = frame;
  return (
    <Page frame={frame} title={words.t('title.code')}>
      <Heading level={1}>{words.t('code.heading')}</Heading>
      <Paragraph lead>{words.t(isHandOver(digits) ? 'assisted.write' : 'code.write')}</Paragraph>
      <CodeCard words={words} digits={digits} />
      {isHandOver(digits) && <Paragraph>{words.t('assisted.code')}</Paragraph>}
      <Paragraph>{words.t('code.use')}</Paragraph>
      <Paragraph>{words.t('code.lost')}</Paragraph>
      <PostForm action={at(words, 'leave')} csrf={csrf}>
        <ButtonGroup>
          <LinkButton kind="primary" href={next}>
            {words.t('code.on')}
          </LinkButton>
          <Button kind="secondary">{words.t('code.stop')}</Button>
        </ButtonGroup>
      </PostForm>
      <Paragraph small>{words.t('code.kept', { date: words.date(keptUntil) })}</Paragraph>
      <WhereToKeep words={words} digits={digits} />
      <More title={words.t('code.discard.title')}>
        <Paragraph>{words.t('code.discard')}</Paragraph>
        <PostForm action={at(words, 'discard')} csrf={csrf}>
          <Button kind="danger">{words.t('code.discard.go')}</Button>
        </PostForm>
      </More>
    </Page>
  );
}

import {
  Button,
  ButtonGroup,
  Heading,
  Link,
  LinkButton,
  List,
  Paragraph,
  PostForm,
  type VNode,
} from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { workScriptUrl } from '../frame/work-script.js';
import { at } from '../frame/words.js';
import { FilingGuard } from './filing-guard.js';

const SECTIONS = {
  watched: ['exit', 'cannot', 'history', 'spy'],
  kept: ['sealed', 'moment', 'address', 'cookie'],
  easy: ['language', 'skip', 'saved'],
};

/**
 * A calm page before first use, which also says what it cannot do. Nothing is stored before she agrees.
 *
 * @param challenge During an attack: what a script works on while she reads.
 */
export function beginPage(frame: Frame, challenge?: string): VNode {
  const { words } = frame;
  return (
    <Page
      frame={frame}
      title={words.t('title.begin')}
      links={{ path: 'begin' }}
      scripts={challenge === undefined ? [] : [workScriptUrl()]}
    >
      <Heading level={1}>{words.t('begin.heading')}</Heading>
      <Paragraph lead>{words.t('begin.lead')}</Paragraph>
      {Object.entries(SECTIONS).map(([section, lines]) => (
        <>
          <Heading level={2}>{words.t(`begin.${section}.title`)}</Heading>
          <List items={lines.map((line) => words.t(`begin.${section}.${line}`))} />
        </>
      ))}
      <Paragraph>
        <Link href={at(words, 'assisted-begin')}>{words.t('assisted.link')}</Link>
      </Paragraph>
      <PostForm action={at(words, 'begin')}>
        <FilingGuard words={words} challenge={challenge} />
        <ButtonGroup>
          <Button>{words.t('begin.start')}</Button>
          <LinkButton kind="subtle" href={`/${words.language}`}>
            {words.t('go.back')}
          </LinkButton>
        </ButtonGroup>
      </PostForm>
    </Page>
  );
}

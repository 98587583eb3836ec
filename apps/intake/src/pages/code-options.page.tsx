import { Alert, Button, Card, Heading, Link, LinkButton, Paragraph, PostForm, type VNode } from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { at } from '../frame/words.js';

export interface CodeOptionsView {
  frame: Frame;
  csrf: string;
  /** Nobody contacts her now. */
  isResting: boolean;
}

/** What she can do with her code. */
export function codeOptionsPage({ frame, csrf, isResting }: CodeOptionsView): VNode {
  const { words } = frame;
  const ways = [
    { way: 'change', path: 'code-new' },
    { way: 'card', path: 'code-card' },
    { way: 'second', path: 'decoy-code' },
  ];
  return (
    <Page frame={frame} title={words.t('title.code')}>
      <Heading level={1}>{words.t('mycode.heading')}</Heading>
      {ways.map(({ way, path }) => (
        <Card title={words.t(`mycode.${way}.title`)}>
          <Paragraph>{words.t(`mycode.${way}.lead`)}</Paragraph>
          <LinkButton href={at(words, path)}>{words.t(`mycode.${way}.go`)}</LinkButton>
        </Card>
      ))}
      <Card title={words.t('mycode.rest.title')}>
        {isResting ? (
          <Alert tone="ok" live>
            <Paragraph>{words.t('mycode.rest.on')}</Paragraph>
          </Alert>
        ) : (
          <PostForm action={at(words, 'code-rest')} csrf={csrf}>
            <Paragraph>{words.t('mycode.rest.lead')}</Paragraph>
            <Button kind="secondary">{words.t('mycode.rest.go')}</Button>
          </PostForm>
        )}
      </Card>
      <Paragraph>
        <Link href={at(words, 'box/read')}>{words.t('stop.back')}</Link>
      </Paragraph>
    </Page>
  );
}

import {
  Alert,
  Button,
  ButtonGroup,
  Card,
  Heading,
  HiddenField,
  Link,
  LinkButton,
  Paragraph,
  PostForm,
  type VNode,
} from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { at } from '../frame/words.js';

/** Stopping keeps what was written; erasing leaves nothing. */
export type WayOut = 'withdraw' | 'erase';

export function isWayOut(text: string): text is WayOut {
  return text === 'withdraw' || text === 'erase';
}

export function stopPage(frame: Frame, csrf: string, ways: readonly WayOut[]): VNode {
  const { words } = frame;
  return (
    <Page frame={frame} title={words.t('title.stop')}>
      <Heading level={1}>{words.t('stop.heading')}</Heading>
      <Paragraph lead>{words.t('stop.lead')}</Paragraph>
      {ways.map((way) => (
        <Card title={words.t(`stop.${way}.title`)}>
          <Paragraph>{words.t(`stop.${way}`)}</Paragraph>
          <PostForm action={at(words, 'box/stop')} csrf={csrf}>
            <Button kind="secondary" name="way" value={way}>
              {words.t(`stop.${way}.go`)}
            </Button>
          </PostForm>
        </Card>
      ))}
      <Paragraph>
        <Link href={at(words, 'box/read')}>{words.t('stop.back')}</Link>
      </Paragraph>
    </Page>
  );
}

/** Asked once more, because one of the two cannot be undone. */
export function surePage(frame: Frame, csrf: string, way: WayOut): VNode {
  const { words } = frame;
  return (
    <Page frame={frame} title={words.t('title.stop')}>
      <Heading level={1}>{words.t('stop.sure')}</Heading>
      <Paragraph lead>{words.t(`stop.${way}`)}</Paragraph>
      <Alert tone="warning">
        <Paragraph>{words.t(`stop.${way}.sure`)}</Paragraph>
      </Alert>
      <PostForm action={at(words, 'box/stop')} csrf={csrf}>
        <HiddenField name="sure" value="yes" />
        <ButtonGroup>
          <Button kind={way === 'erase' ? 'danger' : 'primary'} name="way" value={way}>
            {words.t(`stop.${way}.yes`)}
          </Button>
          <LinkButton href={at(words, 'box/read')}>{words.t('stop.no')}</LinkButton>
        </ButtonGroup>
      </PostForm>
    </Page>
  );
}

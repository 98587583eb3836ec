import { Alert, Button, ButtonGroup, Heading, Link, Paragraph, PostForm, type VNode } from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { at } from '../frame/words.js';

/** Everything that the desk has of her, to take with her; first what a file on her phone can give away. */
export function copyPage(frame: Frame, csrf: string): VNode {
  const { words } = frame;
  return (
    <Page frame={frame} title={words.t('title.copy')}>
      <Heading level={1}>{words.t('copy.heading')}</Heading>
      <Paragraph lead>{words.t('copy.lead')}</Paragraph>
      <Alert tone="warning">
        <Paragraph>{words.t('copy.traces')}</Paragraph>
      </Alert>
      <Paragraph>{words.t('copy.left-out')}</Paragraph>
      <PostForm action={at(words, 'box/copy')} csrf={csrf}>
        <ButtonGroup>
          <Button name="as" value="pdf">
            {words.t('copy.pdf')}
          </Button>
          <Button kind="secondary" name="as" value="json">
            {words.t('copy.json')}
          </Button>
        </ButtonGroup>
      </PostForm>
      <Paragraph>
        <Link href={at(words, 'box/read')}>{words.t('copy.back')}</Link>
      </Paragraph>
    </Page>
  );
}

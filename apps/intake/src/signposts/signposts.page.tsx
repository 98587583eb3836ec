import { findSignposts, NEEDS, type Signpost } from '@app/directory';
import {
  Alert,
  Button,
  ButtonGroup,
  Card,
  Heading,
  Link,
  Paragraph,
  Select,
  type Translator,
  type VNode,
} from '@app/web';
import { nativeName, Page, type Frame } from '../frame/page.js';
import { at, codeWord, WORDS } from '../frame/words.js';
import { askedQuery, REGIONS, type Asked } from './asked.js';

/** Where else she can find help, by region, need and language. */
export function signpostsPage(frame: Frame, asked: Asked): VNode {
  const { words } = frame;
  const { near, national, hasGap } = findSignposts(asked);
  const region = asked.region && codeWord(words, 'region', asked.region);
  return (
    <Page frame={frame} title={words.t('title.signposts')} links={{ path: `guide${askedQuery(asked)}` }}>
      <Heading level={1}>{words.t('signposts.heading')}</Heading>
      <Paragraph lead>{words.t('signposts.lead')}</Paragraph>
      <Paragraph>{words.t('help.urgent.danger')}</Paragraph>
      <AskForm words={words} asked={asked} />
      {asked.language !== undefined && (
        <Alert>
          <Paragraph>
            {words.t('signposts.language.unknown', { language: nativeName(asked.language) })}
          </Paragraph>
        </Alert>
      )}
      {hasGap && region !== undefined && (
        <Alert tone="warning" title={words.t('signposts.gap.title')}>
          <Paragraph>{words.t('signposts.gap', { region })}</Paragraph>
        </Alert>
      )}
      {near.length > 0 && (
        <Group title={region ?? words.t('signposts.near')} signposts={near} words={words} />
      )}
      <Group title={words.t('signposts.national')} signposts={national} words={words} />
      <Paragraph>{words.t('signposts.ask-us')}</Paragraph>
      <Paragraph small>{words.t('signposts.checked')}</Paragraph>
    </Page>
  );
}

function AskForm({ words, asked }: { words: Translator; asked: Asked }): VNode {
  const need = NEEDS.find((one) => one.need === asked.need);
  return (
    <form method="get" action={at(words, 'guide')} autoComplete="off" noValidate>
      <Select
        name="n"
        label={words.t('signposts.ask.need')}
        emptyLabel={words.t('signposts.ask.all')}
        options={NEEDS.map((one) => ({
          value: String(one.no),
          label: words.t(`signposts.need.${one.need}`),
        }))}
        value={need === undefined ? '' : String(need.no)}
      />
      <Select
        name="r"
        label={words.t('signposts.ask.region')}
        emptyLabel={words.t('signposts.ask.country')}
        options={REGIONS.map((value) => ({ value, label: codeWord(words, 'region', value) }))}
        value={asked.region ?? ''}
      />
      <Select
        name="t"
        label={words.t('signposts.ask.language')}
        emptyLabel={words.t('signposts.ask.any')}
        options={WORDS.languages.map((value) => ({ value, label: nativeName(value) }))}
        value={asked.language ?? ''}
      />
      <ButtonGroup>
        <Button kind="primary">{words.t('signposts.ask.go')}</Button>
      </ButtonGroup>
    </form>
  );
}

function Group(props: { title: string; signposts: readonly Signpost[]; words: Translator }): VNode {
  const { title, signposts, words } = props;
  return (
    <>
      <Heading level={2}>{title}</Heading>
      {signposts.map((signpost) => (
        <SignpostCard signpost={signpost} words={words} />
      ))}
    </>
  );
}

function SignpostCard({ signpost, words }: { signpost: Signpost; words: Translator }): VNode {
  const { website, phone, email, post, place, languages } = signpost;
  return (
    <Card title={signpost.name} level={3}>
      <Paragraph>{words.t(`signposts.says.${signpost.id}`)}</Paragraph>
      {place !== undefined && <Paragraph>{words.t('signposts.place', { place })}</Paragraph>}
      {languages !== undefined && (
        <Paragraph>{words.t('signposts.languages', { amount: languages })}</Paragraph>
      )}
      {website !== undefined && (
        <Paragraph>
          <Link href={`https://${website}/`} external>
            {website}
          </Link>
        </Paragraph>
      )}
      {phone !== undefined && (
        <Paragraph>
          <Link href={`tel:${phone.replace(/\D/g, '')}`}>{phone}</Link>
        </Paragraph>
      )}
      {email !== undefined && <Paragraph>{email}</Paragraph>}
      {post !== undefined && <Paragraph>{post}</Paragraph>}
      {signpost.sure === 'C' && <Paragraph small>{words.t('signposts.unchecked')}</Paragraph>}
    </Card>
  );
}

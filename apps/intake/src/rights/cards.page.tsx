import { Badge, Heading, Link, List, Paragraph, type Translator, type VNode } from '@app/web';
import type { Frame } from '../frame/page.js';
import { at } from '../frame/words.js';
import { SignpostLine } from '../signposts/signpost-line.js';
import { expectLines, helpOf, mustLines, selfLines, sourcesOf, type SaidLine } from './card-lines.js';
import { CARDS, type RightsCard } from './cards.js';
import { RightsPage } from './rights-frame.js';

/** All cards. */
export function cardsPage(frame: Frame): VNode {
  const { words } = frame;
  return (
    <RightsPage frame={frame} title={words.t('title.cards')} path="cards">
      <Heading level={1}>{words.t('cards.heading')}</Heading>
      <Paragraph lead>{words.t('cards.lead')}</Paragraph>
      <List
        items={CARDS.map(({ slug }) => (
          <Link href={at(words, `cards/${slug}`)}>{words.t(`cards.${slug}.title`)}</Link>
        ))}
      />
      <Paragraph>
        <Link href={at(words, 'rights')}>{words.t('rights.back')}</Link>
      </Paragraph>
    </RightsPage>
  );
}

/** One card, on one sheet of paper if she prints it. It says nothing of who she is or of her work. */
export function cardPage(frame: Frame, card: RightsCard): VNode {
  const { words } = frame;
  return (
    <RightsPage frame={frame} title={words.t('title.cards')} path={`cards/${card.slug}`}>
      <div class="printable">
        <Heading level={1}>{words.t(`cards.${card.slug}.title`)}</Heading>
        <Heading level={2}>{words.t('cards.expect')}</Heading>
        <List items={expectLines(card, words).map((line) => said(line, words))} />
        <Heading level={2}>{words.t('cards.must')}</Heading>
        <List items={mustLines(card, words).map((term) => must(term, words))} />
        <Heading level={2}>{words.t('cards.self')}</Heading>
        <List items={selfLines(card, words)} />
        <Heading level={2}>{words.t('cards.we')}</Heading>
        <List items={card.we.map((help) => words.t(`cards.we.${help}`))} />
        <Heading level={2}>{words.t('cards.help')}</Heading>
        <List
          items={helpOf(card).map((signpost) => (
            <SignpostLine signpost={signpost} words={words} />
          ))}
        />
        <Heading level={2}>{words.t('cards.sources')}</Heading>
        <div class="fine-print">
          <List items={sourcesOf(card, words).map(({ cite, sure }) => `${cite} (${sure})`)} />
        </div>
      </div>
      <Paragraph small>{words.t('cards.print')}</Paragraph>
      <Paragraph>
        <Link href={at(words, 'cards')}>{words.t('cards.back')}</Link>
      </Paragraph>
    </RightsPage>
  );
}

function said({ text, askLawyer }: SaidLine, words: Translator): VNode {
  return (
    <>
      {text} {askLawyer && <Badge tone="warning">{words.t('rights.card.ask-lawyer')}</Badge>}
    </>
  );
}

function must(term: ReturnType<typeof mustLines>[number], words: Translator): VNode {
  return (
    <>
      <strong>{term.name}.</strong> {said({ text: term.says, askLawyer: term.askLawyer }, words)}{' '}
      <em class="if-late">
        {term.late.label} {term.late.text}
      </em>
    </>
  );
}

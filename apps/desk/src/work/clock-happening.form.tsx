/** What happened, so that the clocks that follow from it run and those that are over end. */
import { FINANCIAL_PRODUCTS } from '@app/casework';
import type { HappeningKind } from '@app/deadlines';
import {
  Button,
  ButtonGroup,
  Field,
  Heading,
  HiddenField,
  Paragraph,
  PostForm,
  Select,
  type Translator,
  type VNode,
} from '@app/web';
import { clockName } from '../case/clock-words.js';
import type { ClockPageProps } from './clock.page.js';
import type { ClocksPageProps } from './clocks.page.js';

const FINANCIAL = ['bank', 'payment-provider', 'insurer', 'health-insurer'];

/** One choice for each thing that can happen to this clock, with the terms that it starts. */
export function HappeningForm(props: ClockPageProps): VNode | null {
  const { viewer, opened, deadline, happenings, input, refusal } = props;
  const { words } = viewer;
  if (happenings.length === 0) return null;
  const sent = input?.has('kind') === true ? input : undefined;
  return (
    <>
      <Heading level={2}>{words.t('happening.title')}</Heading>
      <ul class="utrecht-unordered-list">
        {happenings.map(({ kind, starts }) => (
          <li class="utrecht-unordered-list__item">
            <strong>{happeningName(words, kind)}</strong>: {startsInWords(words, starts)}
          </li>
        ))}
      </ul>
      <PostForm action={`/cases/${opened.facts.id}/deadlines/${deadline.id}/happenings`} csrf={viewer.csrf}>
        <HiddenField name="version" value={String(deadline.version)} />
        <div class="filters">
          <Select
            name="kind"
            label={words.t('happening.what')}
            emptyLabel={words.t('form.choose')}
            options={happenings.map(({ kind }) => ({ value: kind, label: happeningName(words, kind) }))}
            value={sent?.text('kind')}
            error={refusal?.errors.message('kind')}
          />
          <Field
            name="on"
            type="date"
            label={words.t('happening.on')}
            hint={words.t('happening.on-hint')}
            value={sent?.text('on')}
            error={refusal?.errors.message('on')}
          />
          {happenings.some((one) => one.asksCommittee) && (
            <Committee words={words} value={sent?.text('committee')} />
          )}
        </div>
        <ButtonGroup>
          <Button kind="secondary">{words.t('happening.record')}</Button>
        </ButtonGroup>
      </PostForm>
    </>
  );
}

/** The complaint has reached the institution: the usual first event of a case. */
export function LodgedForm({ viewer, opened, input, refusal }: ClocksPageProps): VNode | null {
  const { words } = viewer;
  const { facts } = opened;
  if (facts.procedure === null || facts.anonymity === 'A0') return null;
  const sent = input?.has('lodgedOn') === true ? input : undefined;
  const police = facts.institutionType === 'police' || facts.procedure === 'police-complaint';
  return (
    <>
      <Heading level={2}>{words.t('lodged.title')}</Heading>
      <Paragraph>{words.t('lodged.about')}</Paragraph>
      <PostForm action={`/cases/${facts.id}/lodgings`} csrf={viewer.csrf}>
        <div class="filters">
          <Field
            name="lodgedOn"
            type="date"
            label={words.t('lodged.on')}
            value={sent?.text('lodgedOn')}
            error={refusal?.errors.message('lodgedOn')}
          />
          {FINANCIAL.includes(facts.institutionType) && (
            <Select
              name="product"
              label={words.t('classify.product')}
              emptyLabel={words.t('form.choose')}
              options={FINANCIAL_PRODUCTS.map((value) => ({
                value,
                label: words.t(`product.${value}`),
              }))}
              value={sent?.text('product')}
            />
          )}
          {police && <Committee words={words} value={sent?.text('committee')} />}
        </div>
        <ButtonGroup>
          <Button kind="secondary">{words.t('lodged.record')}</Button>
        </ButtonGroup>
      </PostForm>
    </>
  );
}

function Committee({ words, value }: { words: Translator; value?: string }): VNode {
  return (
    <Select
      name="committee"
      label={words.t('happening.committee')}
      emptyLabel={words.t('happening.committee.unknown')}
      options={['yes', 'no'].map((answer) => ({
        value: answer,
        label: words.t(`happening.committee.${answer}`),
      }))}
      value={value}
    />
  );
}

function happeningName(words: Translator, kind: HappeningKind): string {
  return words.t(`happening.${kind}`);
}

function startsInWords(words: Translator, starts: readonly string[]): string {
  if (starts.length === 0) return words.t('happening.starts-nothing');
  return words.t('happening.starts', { terms: starts.map((term) => clockName(words, term)).join('; ') });
}

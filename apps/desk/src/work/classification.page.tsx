import { FINANCIAL_PRODUCTS, type FinancialProduct, type ProposedClocks } from '@app/casework';
import type { InstitutionEntity } from '@app/directory';
import { codesOf } from '@app/kernel';
import {
  Button,
  ButtonGroup,
  DataList,
  Field,
  HiddenField,
  LinkButton,
  PostForm,
  RadioGroup,
  Select,
  type FormInput,
  type VNode,
} from '@app/web';
import { label, optionsOf } from '../case/labels.js';
import { SeenCase } from '../forms/seen.js';
import { ActionPage, type ActionContext } from './action.page.js';
import { Proposals } from './proposals.js';

export interface ClassificationPageProps extends ActionContext {
  institutions: readonly InstitutionEntity[];
  /** What a bank was probably asked for; absent where it does not matter. */
  product: FinancialProduct | undefined;
  input?: FormInput;
}

/** First page: which procedure, which institution, a decision or conduct, and the days that matter. */
export function ClassificationPage(props: ClassificationPageProps): VNode {
  const { viewer, opened, input, refusal } = props;
  const { words } = viewer;
  const { facts } = opened;
  const typed = (name: string, stored: string | null) => input?.text(name) ?? stored ?? undefined;
  // Institutions of the kind that she named come first.
  const ordered = [...props.institutions].sort(
    (a, b) => Number(b.type === facts.institutionType) - Number(a.type === facts.institutionType),
  );
  return (
    <ActionPage {...props} title={words.t('classify.title')} about={words.t('classify.about')}>
      <PostForm action={`/cases/${facts.id}/classifications`} csrf={viewer.csrf}>
        <SeenCase opened={opened} />
        <Select
          name="institutionId"
          label={words.t('classify.institution')}
          hint={
            opened.institutionName === undefined
              ? undefined
              : words.t('classify.she-named', { name: opened.institutionName })
          }
          emptyLabel={words.t('classify.no-institution')}
          options={ordered.map(({ id, name, type }) => ({
            value: id,
            label: `${name} · ${label(words, 'institutionType', type)}`,
          }))}
          value={typed('institutionId', facts.institutionId)}
          error={refusal?.errors.message('institutionId')}
        />
        <Select
          name="procedure"
          label={words.t('classify.procedure')}
          emptyLabel={words.t('classify.no-procedure')}
          options={optionsOf(words, 'procedure', codesOf('procedure'))}
          value={typed('procedure', facts.procedure)}
          error={refusal?.errors.message('procedure')}
        />
        <RadioGroup
          name="matter"
          legend={words.t('classify.matter')}
          hint={words.t('classify.matter-hint')}
          options={['decision', 'conduct'].map((code) => ({ value: code, label: words.t(`matter.${code}`) }))}
          value={typed('matter', facts.matter ?? (facts.decisionSent === null ? 'conduct' : 'decision'))}
          error={refusal?.errors.message('matter')}
        />
        {props.product !== undefined && (
          <Select
            name="product"
            label={words.t('classify.product')}
            options={FINANCIAL_PRODUCTS.map((code) => ({ value: code, label: words.t(`product.${code}`) }))}
            value={input?.text('product') ?? props.product}
          />
        )}
        <Field
          name="receivedOn"
          type="date"
          label={words.t('classify.received')}
          hint={words.t('classify.received-hint')}
          value={input?.text('receivedOn')}
          error={refusal?.errors.message('receivedOn')}
        />
        <Field
          name="answeredOn"
          type="date"
          label={words.t('classify.answered')}
          hint={words.t('form.if-known')}
          value={input?.text('answeredOn')}
          error={refusal?.errors.message('answeredOn')}
        />
        <ButtonGroup>
          <Button>{words.t('classify.next')}</Button>
          <LinkButton href={`/cases/${facts.id}`}>{words.t('action.back')}</LinkButton>
        </ButtonGroup>
      </PostForm>
    </ActionPage>
  );
}

export interface ConfirmationPageProps extends ActionContext {
  proposed: ProposedClocks;
  institutionName: string | undefined;
  input: FormInput;
}

const CARRIED = ['institutionId', 'procedure', 'matter', 'product', 'receivedOn', 'answeredOn'];

/** Second page: the clocks that follow. Nothing has been saved before it is sent. */
export function ClassificationConfirmationPage(props: ConfirmationPageProps): VNode {
  const { viewer, opened, input, refusal, proposed } = props;
  const { words } = viewer;
  const procedure = input.text('procedure');
  const matter = input.text('matter');
  const confirming = input.text('confirmed') === 'yes';
  return (
    <ActionPage
      {...props}
      title={words.t('classify.confirm-title')}
      about={words.t('classify.confirm-about')}
    >
      <DataList
        items={[
          {
            term: words.t('classify.institution'),
            value: props.institutionName ?? words.t('classify.no-institution'),
          },
          {
            term: words.t('classify.procedure'),
            value: procedure === '' ? words.t('classify.no-procedure') : label(words, 'procedure', procedure),
          },
          { term: words.t('classify.matter'), value: matter === '' ? '–' : words.t(`matter.${matter}`) },
        ]}
      />
      <PostForm action={`/cases/${opened.facts.id}/classifications`} csrf={viewer.csrf}>
        <SeenCase opened={opened} />
        <HiddenField name="confirmed" value="yes" />
        {CARRIED.map((name) => (
          <HiddenField name={name} value={input.text(name)} />
        ))}
        <Proposals
          words={words}
          proposed={proposed}
          input={confirming ? input : undefined}
          errors={refusal?.errors}
        />
        <ButtonGroup>
          <Button>
            {words.t(proposed.clocks.length === 0 ? 'classify.save' : 'classify.save-and-start')}
          </Button>
          <LinkButton href={`/cases/${opened.facts.id}/classify`}>{words.t('classify.again')}</LinkButton>
        </ButtonGroup>
      </PostForm>
    </ActionPage>
  );
}

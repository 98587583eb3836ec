import { shownReceipt } from '@app/intake';
import {
  Button,
  ButtonGroup,
  Checkbox,
  ErrorSummary,
  Field,
  Heading,
  Link,
  Paragraph,
  PostForm,
  RadioGroup,
  type FormErrors,
  type VNode,
} from '@app/web';
import { Page, type Frame } from '../frame/page.js';
import { at } from '../frame/words.js';

export const CARD_LOOKS = ['phones', 'customer'] as const;
export type CardLook = (typeof CARD_LOOKS)[number];

export interface CodeCardFormView {
  frame: Frame;
  csrf: string;
  /** The code is in this visit, so it need not be typed. */
  isKnown: boolean;
  look: CardLook;
  hasAddress: boolean;
  typed: string;
  errors: FormErrors;
}

/** Chooses how the card looks. Nothing of it is kept. */
export function codeCardFormPage(view: CodeCardFormView): VNode {
  const { frame, errors } = view;
  const { words } = frame;
  return (
    <Page frame={frame} title={words.t('title.code')} hasMistakes={errors.any}>
      <ErrorSummary title={words.t('mistakes.title')} errors={errors} />
      <Heading level={1}>{words.t('mycode.card.title')}</Heading>
      <Paragraph lead>{words.t('mycode.card.lead')}</Paragraph>
      <PostForm action={at(words, 'code-card')} csrf={view.csrf}>
        {!view.isKnown && (
          <Field
            name="code"
            label={words.t('open.code.label')}
            hint={words.t('open.code.hint')}
            value={view.typed}
            inputMode="numeric"
            dir="ltr"
            size={26}
            error={errors.message('code')}
          />
        )}
        <RadioGroup
          name="look"
          legend={words.t('pocket.look')}
          value={view.look}
          options={CARD_LOOKS.map((look) => ({ value: look, label: words.t(`pocket.look.${look}`) }))}
        />
        <Checkbox
          name="address"
          label={words.t('pocket.address')}
          hint={words.t('pocket.address.hint')}
          checked={view.hasAddress}
        />
        <ButtonGroup>
          <Button>{words.t('mycode.card.go')}</Button>
          <Button kind="secondary" name="as" value="pdf">
            {words.t('pocket.pdf')}
          </Button>
        </ButtonGroup>
        <Paragraph small>{words.t('pocket.pdf.hint')}</Paragraph>
      </PostForm>
      <Paragraph>
        <Link href={at(words, 'box/read')}>{words.t('stop.back')}</Link>
      </Paragraph>
    </Page>
  );
}

/** What stands on a card. */
export interface CardContent {
  digits: string;
  look: CardLook;
  /** Of this door, when she wants it on the card. */
  address?: string;
}

export interface CodeCardView extends CardContent {
  frame: Frame;
}

/** The figures as they stand below each other. */
export function cardRows({ digits, look }: CardContent): string[] {
  return look === 'phones' ? [digits.slice(0, 10), digits.slice(10)] : [shownReceipt(digits)];
}

/** The card. On paper there is nothing but it, and it says nothing. */
export function codeCardPage({ frame, digits, look, address }: CodeCardView): VNode {
  const { words } = frame;
  return (
    <Page frame={frame} title={words.t('title.code')}>
      <Heading level={1}>{words.t('mycode.card.title')}</Heading>
      <Paragraph lead>{words.t('pocket.print')}</Paragraph>
      <div class="code-card pocket-card">
        {look === 'phones' ? (
          <>
            <p class="pocket-title">{words.t('pocket.phones')}</p>
            {cardRows({ digits, look }).map((row) => (
              <p class="code-digits">{row}</p>
            ))}
          </>
        ) : (
          <>
            <p class="pocket-title">{words.t('pocket.customer')}</p>
            <p class="code-digits">
              {shownReceipt(digits)
                .split(' ')
                .map((group) => (
                  <span>{group} </span>
                ))}
            </p>
          </>
        )}
        {address !== undefined && <p>{address}</p>}
      </div>
      <Paragraph>
        <Link href={at(words, 'box/read')}>{words.t('stop.back')}</Link>
      </Paragraph>
    </Page>
  );
}

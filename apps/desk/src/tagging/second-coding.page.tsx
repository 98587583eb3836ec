import { codesOf } from '@app/kernel';
import { choicesOf } from '@app/tagging';
import {
  Button,
  ButtonGroup,
  CheckboxGroup,
  Link,
  Paragraph,
  PostForm,
  RadioGroup,
  type FormInput,
  type VNode,
} from '@app/web';
import { label, optionsOf } from '../case/labels.js';
import { ActionPage, type ActionContext } from '../work/action.page.js';

/** The second coder's own judgement, beside the case and without a word of the first one. */
export function SecondCodingPage(props: ActionContext & { input?: FormInput }): VNode {
  const { viewer, opened, input, refusal } = props;
  const { words } = viewer;
  return (
    <ActionPage {...props} title={words.t('coding.form-title')} about={words.t('coding.form-about')}>
      <Paragraph>
        <Link href="/code-book">{words.t('coding.look-up')}</Link>
      </Paragraph>
      <PostForm action={`/coding/cases/${opened.facts.id}`} csrf={viewer.csrf}>
        <div class="two-columns">
          {codesOf('violence').map((form, at) => (
            <CheckboxGroup
              name={`violence-${form}`}
              legend={label(words, 'violence', form)}
              hint={at === 0 ? words.t('coding.violence-hint') : undefined}
              options={[
                ...codesOf('violenceSub')
                  .filter((code) => code.startsWith(`${form}/`))
                  .map((code) => ({ value: code, label: label(words, 'violenceSub', code) })),
                { value: form, label: words.t('coding.form-alone') },
              ]}
              values={input?.list(`violence-${form}`) ?? []}
            />
          ))}
          <CheckboxGroup
            name="perpetrator"
            legend={words.t('fact.perpetrator')}
            options={optionsOf(words, 'perpetrator', choicesOf('perpetrator'))}
            values={input?.list('perpetrator') ?? []}
          />
          <CheckboxGroup
            name="setting"
            legend={words.t('fact.setting')}
            options={optionsOf(words, 'setting', choicesOf('setting'))}
            values={input?.list('setting') ?? []}
          />
        </div>
        <RadioGroup
          name="stigmaAssessed"
          legend={words.t('tagging.assessed')}
          hint={words.t('tagging.assessed-hint')}
          options={optionsOf(words, 'stigmaAssessed', choicesOf('stigmaAssessed'))}
          value={input?.text('stigmaAssessed')}
          error={refusal?.errors.message('stigmaAssessed')}
        />
        <div class="two-columns">
          <CheckboxGroup
            name="expression"
            legend={words.t('stigma.expression')}
            options={optionsOf(words, 'expression', choicesOf('expression'))}
            values={input?.list('expression') ?? []}
          />
          <CheckboxGroup
            name="discriminationGround"
            legend={words.t('stigma.ground')}
            options={optionsOf(words, 'discriminationGround', choicesOf('discriminationGround'))}
            values={input?.list('discriminationGround') ?? []}
          />
        </div>
        <ButtonGroup>
          <Button>{words.t('coding.save')}</Button>
        </ButtonGroup>
      </PostForm>
    </ActionPage>
  );
}

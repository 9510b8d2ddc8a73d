import { useMutation } from '@tanstack/react-query';
import {
  useForm,
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type RegisterOptions,
  type UseFormRegisterReturn,
  type UseFormReturn,
} from 'react-hook-form';
import { useSubmissionKeys } from '../submission-key.js';
import { applyProblem, summaryLines, type SummaryLine } from './problem-errors.js';

interface ProblemFormOptions<Values extends FieldValues, Result> {
  readonly defaultValues: DefaultValues<Values>;
  /** Sends the values. The key stays the same for every retry of the same values. */
  readonly send: (values: Values, idempotencyKey: string) => Promise<Result>;
  readonly onSent: (result: Result, values: Values) => void;
}

export interface ProblemForm<Values extends FieldValues> extends UseFormReturn<Values> {
  /**
   * The props of a field: `<TextField label="Title" {...form.field('title', 'Enter a title')} />`. A rule that is a text
   * makes the field required; the text is the error where it is empty.
   */
  readonly field: <Name extends FieldPath<Values>>(
    name: Name,
    rule?: string | RegisterOptions<Values, Name>,
  ) => UseFormRegisterReturn<Name> & { readonly error: string | undefined };
  /** For `<form onSubmit>`. */
  readonly submit: (event?: React.SyntheticEvent) => Promise<void>;
  readonly pending: boolean;
  /** The errors for `ErrorSummary`. */
  readonly summary: readonly SummaryLine[];
}

/** A form that shows refusals of the API at their fields. */
export function useProblemForm<Values extends FieldValues, Result>(
  options: ProblemFormOptions<Values, Result>,
): ProblemForm<Values> {
  const form = useForm<Values>({
    defaultValues: options.defaultValues,
    shouldFocusError: false,
    mode: 'onSubmit',
  });
  const keys = useSubmissionKeys();
  const mutation = useMutation({
    mutationFn: (values: Values) => options.send(values, keys.keyFor(values)),
  });
  const sendValues = async (values: Values) => {
    try {
      const result = await mutation.mutateAsync(values);
      keys.forget();
      options.onSent(result, values);
    } catch (error) {
      applyProblem(error, form.setError);
    }
  };
  const { errors, submitCount } = form.formState;
  const submit = (event?: React.SyntheticEvent) => {
    form.clearErrors();
    return form.handleSubmit(sendValues)(event);
  };
  return {
    ...form,
    field: (name, rule) => ({
      ...form.register(name, typeof rule === 'string' ? { required: rule } : rule),
      error: form.getFieldState(name, form.formState).error?.message,
    }),
    submit,
    pending: mutation.isPending,
    summary: submitCount > 0 ? summaryLines(errors) : [],
  };
}

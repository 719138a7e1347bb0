import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { type AnswerOf, type CallOptions, call, type EndpointName, type InputTo } from './call.ts'
import { type Echo, startEcho } from './echo.ts'
import { freshKey } from './fresh-key.ts'
import { refresh } from './query.ts'

export interface ActOptions<Name extends EndpointName> {
  /** Shows the result at once; undone by itself when the server says no. */
  echo?: (input: InputTo<Name>, echo: Echo) => void
  /** Puts the answer where it belongs, once it is there. */
  done?: (answer: AnswerOf<Name>, input: InputTo<Name>) => void
  /** Endpoints whose answers are old after this, whether it worked or not. */
  refreshes?: EndpointName[]
}

interface Sending<Name extends EndpointName> {
  input: InputTo<Name>
  options: CallOptions
}

/**
 * An action of the contract for a component.
 * `act(input)` sends it and gives the answer, or throws (RefusalError, OfflineError); `send(input)` is for handlers that
 * only show `error`. `again()` repeats what failed under the same key, so that it can never happen twice.
 */
export function useAct<Name extends EndpointName>(name: Name, { echo, done, refreshes }: ActOptions<Name> = {}) {
  const last = useRef<Sending<Name>>(undefined)
  const mutation = useMutation({
    mutationKey: [name],
    mutationFn: ({ input, options }: Sending<Name>) => call(name, input, options),
    onMutate: ({ input }) => {
      if (!echo) return undefined
      const started = startEcho()
      echo(input, started.echo)
      return started
    },
    onError: (_error, _sending, started) => started?.undo(),
    onSuccess: (answer, { input }) => done?.(answer, input),
    onSettled: () => {
      if (refreshes) void refresh(...refreshes)
    },
  })
  const begin = (input: InputTo<Name>, options: CallOptions) => {
    last.current = { input, options: { idempotencyKey: freshKey(), ...options } }
    return last.current
  }
  return {
    act: (input: InputTo<Name>, options: CallOptions = {}): Promise<AnswerOf<Name>> =>
      mutation.mutateAsync(begin(input, options)),
    send: (input: InputTo<Name>, options: CallOptions = {}) => mutation.mutate(begin(input, options)),
    again: () => {
      if (last.current) mutation.mutate(last.current)
    },
    isSending: mutation.isPending,
    isDone: mutation.isSuccess,
    error: mutation.error,
    /** What was sent last, as it was given. */
    sent: mutation.variables?.input,
    reset: mutation.reset,
  }
}

import { expect, test } from 'vitest'
import { plansIn } from './plans.ts'

const log = `2026-11-22 10:00:00.000 UTC [71] LOG:  duration: 0.051 ms  plan:
\tQuery Text: 
\t    select a.id
\t    from session s where s.token_hash = $1
\tNested Loop  (cost=1.00..2.00 rows=1 width=10) (actual time=0.010..0.011 rows=1.00 loops=1)
\t  Buffers: shared hit=4
2026-11-22 10:00:00.100 UTC [72] LOG:  checkpoint starting: time
2026-11-22 10:00:00.200 UTC [73] LOG:  duration: 0.020 ms  plan:
\tQuery Text: select 1 from graphile_worker.jobs
\tSeq Scan on jobs  (cost=0.00..1.00 rows=1 width=4)
2026-11-22 10:00:00.300 UTC [73] LOG:  duration: 0.400 ms  plan:
\tQuery Text: insert into item (id) values ($1)
\tInsert on item  (cost=0.00..0.01 rows=0 width=0) (actual time=0.300..0.300 rows=0.00 loops=1)
`

test('each plan stands beneath its statement; queues and what is no plan are left out', () => {
  const plans = plansIn(log)
  expect(plans).toHaveLength(2)
  expect(plans[0]).toMatch(
    /^select a.id from session s where s.token_hash = \$1\n\n0.051 ms\nNested Loop .*\n {2}Buffers/,
  )
  expect(plans[1]).toMatch(/^insert into item \(id\) values \(\$1\)\n\n0.400 ms\nInsert on item/)
})

/**
 * Read by Node before Plein (`--import`): its clock is CLOCK_SHIFT_HOURS off, as on a machine that was set wrong. Only
 * the wall clock; what measures durations goes on as it did.
 */
const shift = Number(process.env.CLOCK_SHIFT_HOURS ?? 0) * 3_600_000
const RightDate = Date

class ShiftedDate extends RightDate {
  constructor(...given: ConstructorParameters<typeof Date> | []) {
    if (given.length) super(...(given as ConstructorParameters<typeof Date>))
    else super(RightDate.now() + shift)
  }
  static override now() {
    return RightDate.now() + shift
  }
}

globalThis.Date = ShiftedDate as DateConstructor

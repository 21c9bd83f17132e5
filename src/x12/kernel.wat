;; Finds delimiters, sixteen bytes at a time: the same answer as the loop in marks.ts, four times as
;; fast. `npm run generate:kernel` assembles it into kernel-bytes.ts.
;;
;; Memory: the input from 0 on, then the offsets of all delimiters (OFFSETS), then which of them end
;; something (STOPS: indexes into the offsets), then two results. The places are those in kernel.ts.
(module
  (memory (export "memory") 10)

  ;; Four bit masks of sixteen bytes are put together to one of sixty-four.
  (func (export "find")
    (param $length i32) (param $base i32) (param $element i32) (param $terminator i32)
    (result i32)
    (local $i i32) (local $count i32) (local $stops i32) (local $to i32) (local $left i32)
    (local $elements v128) (local $terminators v128) (local $returns v128) (local $feeds v128)
    (local $a v128) (local $stopA v128) (local $high v128)
    (local $marks i64) (local $ends i64) (local $one i64) (local $shift i64)
    (local.set $elements (i8x16.splat (local.get $element)))
    (local.set $terminators (i8x16.splat (local.get $terminator)))
    (local.set $returns (i8x16.splat (i32.const 13)))
    (local.set $feeds (i8x16.splat (i32.const 10)))
    (block $done
      (loop $blocks
        (br_if $done (i32.ge_u (local.get $i) (local.get $length)))
        (local.set $marks (i64.const 0))
        (local.set $ends (i64.const 0))
        (local.set $shift (i64.const 0))
        (loop $quarters
          (local.set $a
            (v128.load (i32.add (local.get $i) (i32.wrap_i64 (local.get $shift)))))
          (local.set $high (v128.or (local.get $high) (local.get $a)))
          (local.set $stopA
            (v128.or
              (i8x16.eq (local.get $a) (local.get $terminators))
              (v128.or
                (i8x16.eq (local.get $a) (local.get $returns))
                (i8x16.eq (local.get $a) (local.get $feeds)))))
          (local.set $ends
            (i64.or (local.get $ends)
              (i64.shl
                (i64.extend_i32_u (i8x16.bitmask (local.get $stopA)))
                (local.get $shift))))
          (local.set $marks
            (i64.or (local.get $marks)
              (i64.shl
                (i64.extend_i32_u
                  (i8x16.bitmask
                    (v128.or (local.get $stopA) (i8x16.eq (local.get $a) (local.get $elements)))))
                (local.get $shift))))
          (br_if $quarters
            (i64.lt_u
              (local.tee $shift (i64.add (local.get $shift) (i64.const 16)))
              (i64.const 64))))
        ;; Bytes behind the end are left over from earlier windows.
        (local.set $left (i32.sub (local.get $length) (local.get $i)))
        (if (i32.lt_u (local.get $left) (i32.const 64))
          (then
            (local.set $one
              (i64.sub
                (i64.shl (i64.const 1) (i64.extend_i32_u (local.get $left)))
                (i64.const 1)))
            (local.set $marks (i64.and (local.get $marks) (local.get $one)))
            (local.set $ends (i64.and (local.get $ends) (local.get $one)))))
        ;; A terminator's index is the number of marks before it.
        (block $noEnds
          (loop $eachEnd
            (br_if $noEnds (i64.eqz (local.get $ends)))
            (i32.store offset=327936
              (i32.shl (local.get $stops) (i32.const 2))
              (i32.add
                (local.get $count)
                (i32.wrap_i64
                  (i64.popcnt
                    (i64.and
                      (local.get $marks)
                      (i64.sub
                        (i64.and
                          (local.get $ends)
                          (i64.sub (i64.const 0) (local.get $ends)))
                        (i64.const 1)))))))
            (local.set $stops (i32.add (local.get $stops) (i32.const 1)))
            (local.set $ends
              (i64.and (local.get $ends) (i64.sub (local.get $ends) (i64.const 1))))
            (br $eachEnd)))
        ;; Four offsets a turn, whether there are so many or not: what is too much is written over.
        (local.set $to (i32.shl (local.get $count) (i32.const 2)))
        (local.set $left (i32.add (local.get $base) (local.get $i)))
        (local.set $count
          (i32.add (local.get $count) (i32.wrap_i64 (i64.popcnt (local.get $marks)))))
        (block $noMarks
          (loop $fourMarks
            (br_if $noMarks (i64.eqz (local.get $marks)))
            (i32.store offset=65664 (local.get $to)
              (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
            (local.set $marks
              (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
            (i32.store offset=65668 (local.get $to)
              (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
            (local.set $marks
              (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
            (i32.store offset=65672 (local.get $to)
              (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
            (local.set $marks
              (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
            (i32.store offset=65676 (local.get $to)
              (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
            (local.set $marks
              (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
            (local.set $to (i32.add (local.get $to) (i32.const 16)))
            (br $fourMarks)))
        (local.set $i (i32.add (local.get $i) (i32.const 64)))
        (br $blocks)))
    (i32.store (i32.const 655344) (local.get $stops))
    (i32.store (i32.const 655348) (i8x16.bitmask (local.get $high)))
    (local.get $count)))

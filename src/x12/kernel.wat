;; Finds delimiters, sixteen bytes at a time: the same answer as the loop in marks.ts, four times as
;; fast. `npm run generate:kernel` assembles it into kernel-bytes.ts.
;;
;; Memory: the input from 0 on, then the offsets of all delimiters (OFFSETS), then which of them end
;; something (STOPS: indexes into the offsets), then three results. The places are those in kernel.ts.
(module
  (memory (export "memory") 10)

  ;; Four bit masks of sixteen bytes are put together to one of sixty-four.
  (func (export "find")
    (param $length i32) (param $base i32) (param $element i32) (param $terminator i32)
    (result i32)
    (local $i i32) (local $count i32) (local $stops i32) (local $stopsAt i32) (local $to i32)
    (local $left i32) (local $before i32)
    (local $elements v128) (local $terminators v128) (local $returns v128) (local $feeds v128)
    (local $a v128) (local $stopA v128) (local $break v128) (local $breaks v128) (local $high v128)
    (local $marks i64) (local $ends i64) (local $one i64) (local $less i64)
    (local.set $elements (i8x16.splat (local.get $element)))
    (local.set $terminators (i8x16.splat (local.get $terminator)))
    (local.set $returns (i8x16.splat (i32.const 13)))
    (local.set $feeds (i8x16.splat (i32.const 10)))
    (block $done
      (loop $blocks
        (br_if $done (i32.ge_u (local.get $i) (local.get $length)))
        (local.set $a (v128.load offset=0 (local.get $i)))
        (local.set $high (v128.or (local.get $high) (local.get $a)))
        (local.set $stopA (i8x16.eq (local.get $a) (local.get $terminators)))
        (local.set $break
          (v128.or
            (i8x16.eq (local.get $a) (local.get $returns))
            (i8x16.eq (local.get $a) (local.get $feeds))))
        (local.set $breaks
          (v128.or (local.get $breaks) (v128.andnot (local.get $break) (local.get $stopA))))
        (local.set $stopA (v128.or (local.get $stopA) (local.get $break)))
        (local.set $ends
          (i64.extend_i32_u (i8x16.bitmask (local.get $stopA))))
        (local.set $stopA
          (v128.or (local.get $stopA) (i8x16.eq (local.get $a) (local.get $elements))))
        (local.set $marks
          (i64.extend_i32_u (i8x16.bitmask (local.get $stopA))))
        (local.set $a (v128.load offset=16 (local.get $i)))
        (local.set $high (v128.or (local.get $high) (local.get $a)))
        (local.set $stopA (i8x16.eq (local.get $a) (local.get $terminators)))
        (local.set $break
          (v128.or
            (i8x16.eq (local.get $a) (local.get $returns))
            (i8x16.eq (local.get $a) (local.get $feeds))))
        (local.set $breaks
          (v128.or (local.get $breaks) (v128.andnot (local.get $break) (local.get $stopA))))
        (local.set $stopA (v128.or (local.get $stopA) (local.get $break)))
        (local.set $ends
          (i64.or (local.get $ends)
            (i64.shl (i64.extend_i32_u (i8x16.bitmask (local.get $stopA))) (i64.const 16))))
        (local.set $stopA
          (v128.or (local.get $stopA) (i8x16.eq (local.get $a) (local.get $elements))))
        (local.set $marks
          (i64.or (local.get $marks)
            (i64.shl (i64.extend_i32_u (i8x16.bitmask (local.get $stopA))) (i64.const 16))))
        (local.set $a (v128.load offset=32 (local.get $i)))
        (local.set $high (v128.or (local.get $high) (local.get $a)))
        (local.set $stopA (i8x16.eq (local.get $a) (local.get $terminators)))
        (local.set $break
          (v128.or
            (i8x16.eq (local.get $a) (local.get $returns))
            (i8x16.eq (local.get $a) (local.get $feeds))))
        (local.set $breaks
          (v128.or (local.get $breaks) (v128.andnot (local.get $break) (local.get $stopA))))
        (local.set $stopA (v128.or (local.get $stopA) (local.get $break)))
        (local.set $ends
          (i64.or (local.get $ends)
            (i64.shl (i64.extend_i32_u (i8x16.bitmask (local.get $stopA))) (i64.const 32))))
        (local.set $stopA
          (v128.or (local.get $stopA) (i8x16.eq (local.get $a) (local.get $elements))))
        (local.set $marks
          (i64.or (local.get $marks)
            (i64.shl (i64.extend_i32_u (i8x16.bitmask (local.get $stopA))) (i64.const 32))))
        (local.set $a (v128.load offset=48 (local.get $i)))
        (local.set $high (v128.or (local.get $high) (local.get $a)))
        (local.set $stopA (i8x16.eq (local.get $a) (local.get $terminators)))
        (local.set $break
          (v128.or
            (i8x16.eq (local.get $a) (local.get $returns))
            (i8x16.eq (local.get $a) (local.get $feeds))))
        (local.set $breaks
          (v128.or (local.get $breaks) (v128.andnot (local.get $break) (local.get $stopA))))
        (local.set $stopA (v128.or (local.get $stopA) (local.get $break)))
        (local.set $ends
          (i64.or (local.get $ends)
            (i64.shl (i64.extend_i32_u (i8x16.bitmask (local.get $stopA))) (i64.const 48))))
        (local.set $stopA
          (v128.or (local.get $stopA) (i8x16.eq (local.get $a) (local.get $elements))))
        (local.set $marks
          (i64.or (local.get $marks)
            (i64.shl (i64.extend_i32_u (i8x16.bitmask (local.get $stopA))) (i64.const 48))))
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
        ;; A terminator's index is the number of marks before it. Offsets are written in fixed numbers,
        ;; whether there are so many or not: what is too much is written over, and a loop whose end the
        ;; processor can't foresee costs more. Few blocks have more than four ends and sixteen marks.
        (local.set $stopsAt (i32.shl (local.get $stops) (i32.const 2)))
        (local.set $stops
          (i32.add (local.get $stops) (i32.wrap_i64 (i64.popcnt (local.get $ends)))))
        (local.set $before (i32.sub (local.get $count) (i32.const 1)))
        (local.set $less (i64.sub (local.get $ends) (i64.const 1)))
        (i32.store offset=327936 (local.get $stopsAt)
          (i32.add (local.get $before)
            (i32.wrap_i64
              (i64.popcnt
                (i64.and (local.get $marks) (i64.xor (local.get $ends) (local.get $less)))))))
        (local.set $ends (i64.and (local.get $ends) (local.get $less)))
        (local.set $less (i64.sub (local.get $ends) (i64.const 1)))
        (i32.store offset=327940 (local.get $stopsAt)
          (i32.add (local.get $before)
            (i32.wrap_i64
              (i64.popcnt
                (i64.and (local.get $marks) (i64.xor (local.get $ends) (local.get $less)))))))
        (local.set $ends (i64.and (local.get $ends) (local.get $less)))
        (local.set $less (i64.sub (local.get $ends) (i64.const 1)))
        (i32.store offset=327944 (local.get $stopsAt)
          (i32.add (local.get $before)
            (i32.wrap_i64
              (i64.popcnt
                (i64.and (local.get $marks) (i64.xor (local.get $ends) (local.get $less)))))))
        (local.set $ends (i64.and (local.get $ends) (local.get $less)))
        (local.set $less (i64.sub (local.get $ends) (i64.const 1)))
        (i32.store offset=327948 (local.get $stopsAt)
          (i32.add (local.get $before)
            (i32.wrap_i64
              (i64.popcnt
                (i64.and (local.get $marks) (i64.xor (local.get $ends) (local.get $less)))))))
        (local.set $ends (i64.and (local.get $ends) (local.get $less)))
        (block $noEnds
          (loop $eachEnd
            (br_if $noEnds (i64.eqz (local.get $ends)))
            (local.set $less (i64.sub (local.get $ends) (i64.const 1)))
            (i32.store offset=327952 (local.get $stopsAt)
              (i32.add (local.get $before)
                (i32.wrap_i64
                  (i64.popcnt
                    (i64.and (local.get $marks) (i64.xor (local.get $ends) (local.get $less)))))))
            (local.set $ends (i64.and (local.get $ends) (local.get $less)))
            (local.set $stopsAt (i32.add (local.get $stopsAt) (i32.const 4)))
            (br $eachEnd)))
        (local.set $to (i32.shl (local.get $count) (i32.const 2)))
        (local.set $left (i32.add (local.get $base) (local.get $i)))
        (local.set $count
          (i32.add (local.get $count) (i32.wrap_i64 (i64.popcnt (local.get $marks)))))
        (i32.store offset=65664 (local.get $to)
          (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
        (local.set $marks (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
        (i32.store offset=65668 (local.get $to)
          (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
        (local.set $marks (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
        (i32.store offset=65672 (local.get $to)
          (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
        (local.set $marks (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
        (i32.store offset=65676 (local.get $to)
          (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
        (local.set $marks (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
        (i32.store offset=65680 (local.get $to)
          (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
        (local.set $marks (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
        (i32.store offset=65684 (local.get $to)
          (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
        (local.set $marks (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
        (i32.store offset=65688 (local.get $to)
          (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
        (local.set $marks (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
        (i32.store offset=65692 (local.get $to)
          (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
        (local.set $marks (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
        (i32.store offset=65696 (local.get $to)
          (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
        (local.set $marks (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
        (i32.store offset=65700 (local.get $to)
          (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
        (local.set $marks (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
        (i32.store offset=65704 (local.get $to)
          (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
        (local.set $marks (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
        (i32.store offset=65708 (local.get $to)
          (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
        (local.set $marks (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
        (i32.store offset=65712 (local.get $to)
          (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
        (local.set $marks (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
        (i32.store offset=65716 (local.get $to)
          (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
        (local.set $marks (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
        (i32.store offset=65720 (local.get $to)
          (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
        (local.set $marks (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
        (i32.store offset=65724 (local.get $to)
          (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
        (local.set $marks (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
        (block $noMarks
          (loop $fourMarks
            (br_if $noMarks (i64.eqz (local.get $marks)))
            (i32.store offset=65728 (local.get $to)
              (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
            (local.set $marks (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
            (i32.store offset=65732 (local.get $to)
              (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
            (local.set $marks (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
            (i32.store offset=65736 (local.get $to)
              (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
            (local.set $marks (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
            (i32.store offset=65740 (local.get $to)
              (i32.add (local.get $left) (i32.wrap_i64 (i64.ctz (local.get $marks)))))
            (local.set $marks (i64.and (local.get $marks) (i64.sub (local.get $marks) (i64.const 1))))
            (local.set $to (i32.add (local.get $to) (i32.const 16)))
            (br $fourMarks)))
        (local.set $i (i32.add (local.get $i) (i32.const 64)))
        (br $blocks)))
    (i32.store (i32.const 655344) (local.get $stops))
    (i32.store (i32.const 655348) (i8x16.bitmask (local.get $high)))
    (i32.store (i32.const 655352) (i8x16.bitmask (local.get $breaks)))
    (local.get $count)))

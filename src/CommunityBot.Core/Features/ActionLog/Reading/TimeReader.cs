namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Tells durations from times of day: <c>1h30</c> alone lasts 90 minutes, <c>8h30</c> is a time, <c>8h - 9h30</c> lasts 90 minutes.</summary>
internal static class TimeReader
{
    private const int EarliestWorkingHour = 6;
    private static readonly string[] SureDuration = ["mat", "het", "trong", "ton", "ca", "suot", "tong", "trong vong", "thoi gian", "mat khoang", "het khoang"];

    /// <summary>Reads a time at the cursor and moves past it. A time of day is read too, and lasts nothing. Null and unmoved when there is none.</summary>
    public static Lasted? Read(Cursor cursor)
    {
        if (cursor[0].Is(WordRole.HalfHour)) return Take(cursor, 1, 30);
        if (HalfOf(cursor) is { } half) return half;
        if (Clock(cursor, 0) is not { } time) return null;
        var until = time.Length;
        while (cursor[until].IsAny(WordRole.DayPart, WordRole.Day) && !(cursor[until].Is(WordRole.Until) && Clock(cursor, until + 1) is not null)) until++;
        if (cursor[until].Is(WordRole.Until) || cursor.IsMark(until, '-') || cursor.IsMark(until, '>'))
        {
            var skip = cursor.IsMark(until, '-') && cursor.IsMark(until + 1, '>') ? 2 : 1;
            if (Clock(cursor, until + skip) is { } end) return Take(cursor, until + skip + end.Length, Between(time.Minutes, end.Minutes), isSpan: true);
        }

        return Take(cursor, time.Length, IsTimeOfDay(cursor, time) ? 0 : time.Minutes);
    }

    /// <summary><c>tiếng rưỡi</c> without a number.</summary>
    private static Lasted? HalfOf(Cursor cursor) =>
        cursor[0].Value(WordRole.Minutes) is 60 && cursor[1].Is(WordRole.Half) && cursor[0].First.Kind == TokenKind.Word ? Take(cursor, 2, 90) : null;

    private static Lasted Take(Cursor cursor, int length, int minutes, bool isSpan = false)
    {
        cursor.At += length;
        return new Lasted(minutes, isSpan);
    }

    private static int Between(int start, int end) => end > start ? end - start : end + (12 * 60) > start ? end + (12 * 60) - start : 0;

    /// <summary>A number with a unit of time: <c>8h</c>, <c>8h30</c>, <c>1 tiếng rưỡi</c>, <c>45 phút</c>, <c>1.5 tiếng</c>.</summary>
    private static (int Minutes, int Length, bool IsHour)? Clock(Cursor cursor, int from)
    {
        if (NumberReader.Read(cursor, from) is not { } number) return null;
        var at = from + number.Length;
        var tenths = 0;
        if ((cursor.IsMark(at, ',') || cursor.IsMark(at, '.')) && cursor[at + 1] is { IsNumber: true, First: { IsGlued: true, Digits: 1 } } fraction
            && cursor[at + 2].Value(WordRole.Minutes) is 60)
        {
            tenths = fraction.First.Value;
            at += 2;
        }

        if (IsDigital(cursor, from)) return ((number.Value * 60) + cursor[from + 2].First.Value, 3, true);
        if (Unit(cursor, at) is not { } unit || number.Value > 999) return null;
        var minutes = (number.Value * unit) + (tenths * unit / 10);
        at++;
        if (unit == 1) return (minutes, at - from, false);
        if (cursor[at].Is(WordRole.Half)) return (minutes + 30, at + 1 - from, true);
        if (NumberReader.Read(cursor, at) is { Value: < 60 } rest
            && (Unit(cursor, at + rest.Length) is 1 || (cursor[at].IsNumber && (cursor[at].First.IsGlued || IsWordOfHour(cursor, at)))))
            return (minutes + rest.Value, at + rest.Length + (Unit(cursor, at + rest.Length) is 1 ? 1 : 0) - from, true);
        return (minutes, at - from, true);
    }

    /// <summary><c>1 tiếng 20</c>, and nothing after it that could be counted.</summary>
    private static bool IsWordOfHour(Cursor cursor, int at) => cursor[at - 1].Bare is "tieng" && cursor[at + 1].First.Kind is not TokenKind.Word;

    /// <summary><c>20:41</c>.</summary>
    private static bool IsDigital(Cursor cursor, int from) =>
        cursor[from] is { IsNumber: true, First.Value: < 24 } && cursor.IsMark(from + 1, ':') && cursor[from + 1].First.IsGlued
        && cursor[from + 2] is { IsNumber: true, First: { IsGlued: true, Digits: 2, Value: < 60 } };

    /// <summary>Single letters count as a unit only when they stand right after digits.</summary>
    private static int? Unit(Cursor cursor, int at) =>
        cursor.IsMark(at, '\'') ? 1
        : cursor[at].Value(WordRole.Minutes) is not { } unit || cursor[at].First.Kind != TokenKind.Word ? null
        : cursor[at].Bare.Length > 1 || cursor[at - 1].IsNumber ? unit : null;

    private static bool IsTimeOfDay(Cursor cursor, (int Minutes, int Length, bool IsHour) time)
    {
        if (cursor.IsMark(1, ':')) return true;
        if (!time.IsHour || cursor[time.Length - 1].Bare.StartsWith("tieng", StringComparison.Ordinal)) return false;
        if (SureDuration.Contains(cursor[-1].Bare)) return false;
        return cursor[-1].Is(WordRole.ClockCue) || cursor[time.Length].IsAny(WordRole.DayPart, WordRole.Day) || time.Minutes >= EarliestWorkingHour * 60;
    }
}

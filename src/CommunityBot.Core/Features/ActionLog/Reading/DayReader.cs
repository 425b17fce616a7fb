namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Reads which day is meant.</summary>
internal static class DayReader
{
    private static readonly string[] DayWords = ["ngay", "mung", "mong", "hom", "bua"];

    /// <summary>Reads a day at the cursor and moves past it; null and unmoved when there is none.</summary>
    public static DayMention? Read(Cursor cursor, DateOnly today)
    {
        var start = cursor.At;
        var day = Ago(cursor, today) ?? PastDays(cursor) ?? Relative(cursor, today) ?? Weekday(cursor, today) ?? DayOfMonth(cursor, today)
            ?? OnlyMonth(cursor) ?? WithMonth(cursor, today) ?? WithMonthName(cursor, today);
        if (day is null)
        {
            cursor.At = start;
            return null;
        }

        return IsOpenSpan(cursor, start) || OrAnother(cursor, today) ? new DayMention(null) : day;
    }

    /// <summary>"Từ thứ 2 tới giờ": from that day on.</summary>
    private static bool IsOpenSpan(Cursor cursor, int start)
    {
        var from = start - 1 - cursor.At;
        return string.Equals(cursor[from].Bare, "tu", StringComparison.Ordinal) && cursor[0].Is(WordRole.Until);
    }

    /// <summary>"Hôm kia hay hôm kìa": one of two days, nobody knows which.</summary>
    private static bool OrAnother(Cursor cursor, DateOnly today)
    {
        if (cursor[0].Bare is not ("hay" or "hoac" or "hay la" or "hoac la")) return false;
        var start = cursor.At++;
        if (Read(cursor, today) is not null) return true;
        cursor.At = start;
        return false;
    }

    /// <summary><c>2 hôm trước</c>, <c>cách đây 3 ngày</c>.</summary>
    private static DayMention? Ago(Cursor cursor, DateOnly today)
    {
        var before = string.Equals(cursor[0].Bare, "cach", StringComparison.Ordinal) && cursor[1].Bare is "day" or "nay" ? 2 : 0;
        if (NumberReader.Read(cursor, before) is not { Value: > 0 and < 100 } number) return null;
        var unit = before + number.Length;
        if (before == 0 && cursor[unit].Bare is "hom truoc" or "bua truoc" or "ngay truoc")
        {
            cursor.At += unit + 1;
            return new DayMention(today.AddDays(-number.Value));
        }

        if (cursor[unit].Bare is not ("ngay" or "hom" or "bua")) return null;
        var isBefore = string.Equals(cursor[unit + 1].Bare, "truoc", StringComparison.Ordinal);
        if (before == 0 && !isBefore) return null;
        cursor.At += unit + (isBefore ? 2 : 1);
        return new DayMention(today.AddDays(-number.Value));
    }

    /// <summary>The nearest day with this day and month, or exactly that of the year; a faulty one when there is no such day.</summary>
    public static DayMention Nearest(int day, int month, int? year, DateOnly today)
    {
        if (year is { } exact) return Exact(day, month, exact < 100 ? 2000 + exact : exact, today);
        var best = Enumerable.Range(today.Year - 1, 3)
            .Where(candidate => Exists(day, month, candidate))
            .Select(candidate => new DateOnly(candidate, month, day))
            .OrderBy(candidate => Math.Abs(candidate.DayNumber - today.DayNumber))
            .Cast<DateOnly?>().FirstOrDefault();
        return best is { } found ? new DayMention(found, found > today) : new DayMention(null);
    }

    private static DayMention Exact(int day, int month, int year, DateOnly today) =>
        Exists(day, month, year) ? new DayMention(new DateOnly(year, month, day), new DateOnly(year, month, day) > today) : new DayMention(null);

    private static bool Exists(int day, int month, int year) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary><c>3 ngày nay</c>, <c>hai ngày qua</c>, <c>mấy bữa ni</c>: several days.</summary>
    private static DayMention? PastDays(Cursor cursor)
    {
        if (cursor[0].Is(WordRole.Vague) && cursor[1].Is(WordRole.Day))
        {
            cursor.At += 2;
            return new DayMention(null);
        }

        if (NumberReader.Read(cursor) is not { } number || cursor[number.Length].Bare is not ("ngay" or "hom" or "bua")) return null;
        if (cursor[number.Length + 1].Bare is not ("nay" or "qua" or "vua" or "lien")) return null;
        cursor.At += number.Length + 2;
        return new DayMention(null);
    }

    /// <summary><c>tháng 11</c> without a day.</summary>
    private static DayMention? OnlyMonth(Cursor cursor)
    {
        if (!string.Equals(cursor[0].Bare, "thang", StringComparison.Ordinal) || !cursor[1].IsNumber || cursor[1].First.Value is 0 or > 12
            || cursor[-1].IsNumber) return null;
        if (cursor[-1].Topic is { IsGeneral: false } topic
            && (topic.Indicator == IndicatorList.Transactions || cursor[2].First.Kind == TokenKind.Word)) return null;
        cursor.At += 2;
        return new DayMention(null);
    }

    private static DayMention? Relative(Cursor cursor, DateOnly today)
    {
        var element = cursor[0];
        DayMention? result = null;
        if (element is { Bare: "hom" or "bua", First.Form.IsMarked: true } && cursor[1].IsUnknownWord
            && NumberReader.Read(cursor, -1) is null) result = new DayMention(null);
        else if (element.Value(WordRole.Day) is { } offset) result = new DayMention(today.AddDays(offset));
        else if (element.Is(WordRole.Span) && !(cursor[-1].Is(WordRole.Kin) && element.First.IsCapital)) result = new DayMention(null);
        else if (element.Is(WordRole.Future) && !cursor[-1].IsAny(WordRole.Kin, WordRole.Person) && !IsPartOfName(cursor)) result = new DayMention(null, IsFuture: true);
        if (result is not null) cursor.At++;
        return result;
    }

    /// <summary>"Nhà trọ Hoa Mai": in capitals after a word in capitals.</summary>
    private static bool IsPartOfName(Cursor cursor) =>
        cursor[0] is { Words: 1, First.IsCapital: true } && cursor[-1].First is { Kind: TokenKind.Word, IsCapital: true };

    private static DayMention? Weekday(Cursor cursor, DateOnly today)
    {
        if (cursor[0].Value(WordRole.Weekday) is not { } weekday || cursor[-1].Is(WordRole.Kin)) return null;
        cursor.At++;
        var back = (IsoDay(today.DayOfWeek) - (weekday - 1) + 7) % 7;
        if (cursor[0].Is(WordRole.LastWeek))
        {
            cursor.At++;
            back = IsoDay(today.DayOfWeek) - (weekday - 1) + 7;
        }
        else if (cursor[0].Is(WordRole.ThisWeek))
        {
            cursor.At++;
        }
        else if (cursor[0].Is(WordRole.Future) || IsToCome(cursor, back))
        {
            cursor.At++;
            return new DayMention(null, IsFuture: true);
        }

        return new DayMention(today.AddDays(-back));
    }

    /// <summary>"Thứ 2 tới", and "thứ 7 này" on a Friday.</summary>
    private static bool IsToCome(Cursor cursor, int back) =>
        (cursor[0] is { Bare: "toi", First.Form.Tone: 2 } && cursor[1].Value(WordRole.Weekday) is null && !cursor[1].IsAny(WordRole.Day, WordRole.DayPart, WordRole.Minutes) && !cursor[1].IsNumber)
        || (cursor[0].Bare is "nay" && cursor[0].First.Form.Tone == 1 && back != 0);

    private static int IsoDay(DayOfWeek day) => day == DayOfWeek.Sunday ? 7 : (int)day;

    /// <summary><c>ngày 5</c>, <c>ngày 5/11</c>, <c>mùng 5 tháng 11</c>, <c>ngày 28 tháng trước</c>.</summary>
    private static DayMention? DayOfMonth(Cursor cursor, DateOnly today)
    {
        if (!DayWords.Contains(cursor[0].Bare)) return null;
        cursor.At++;
        if (!cursor[0].IsNumber) return WithMonthName(cursor, today);
        if (cursor[1].IsAny(WordRole.Kin, WordRole.Person) && !IsSomeonesDeed(cursor)) return null;
        if ((WithMonth(cursor, today) ?? WithMonthName(cursor, today)) is { } full) return full;
        var day = cursor[0].First.Value;
        cursor.At++;
        var month = new DateOnly(today.Year, today.Month, 1);
        if (cursor[0].Is(WordRole.LastMonth))
        {
            cursor.At++;
            month = month.AddMonths(-1);
            return Exact(day, month.Month, month.Year, today);
        }

        if (SecondDay(cursor) is var second and > 0)
        {
            cursor.At += second;
            return new DayMention(null);
        }

        for (var back = 0; back < 4; back++, month = month.AddMonths(-1))
        {
            if (Exists(day, month.Month, month.Year) && new DateOnly(month.Year, month.Month, day) <= today)
                return new DayMention(new DateOnly(month.Year, month.Month, day));
        }

        return new DayMention(null);
    }

    /// <summary>"Ngày 10 cô bày cho 3 mệ ...": the tenth, not ten of them.</summary>
    private static bool IsSomeonesDeed(Cursor cursor) =>
        cursor[1].Is(WordRole.Self) || cursor[2].IsAny(WordRole.Doing, WordRole.Install, WordRole.Help, WordRole.File, WordRole.Done, WordRole.Teach,
            WordRole.Beneficiary);

    /// <summary>"ngày 18, 19": how many elements name another day, 0 when none does.</summary>
    private static int SecondDay(Cursor cursor) =>
        cursor[0].Bare is "hoac" or "hay" && cursor[1].IsNumber && cursor[1].First.Value <= 31 ? 2
        : (cursor.IsMark(0, ',') || cursor.IsMark(0, '-') || cursor[0].IsAny(WordRole.And, WordRole.Until))
        && cursor[1].IsNumber && cursor[1].First.Value <= 31 && (cursor[2].First.Kind == TokenKind.Break || cursor.IsMark(2, ':')) ? 2 : 0;

    /// <summary><c>18/11</c>, <c>18-11</c>, <c>18.11</c>, <c>18/11/2026</c>, <c>2026-11-18</c>.</summary>
    private static DayMention? WithMonth(Cursor cursor, DateOnly today)
    {
        if (!cursor[0].IsNumber || !IsDateMark(cursor[1]) || !cursor[2].IsNumber || !cursor[2].First.IsGlued || cursor[-1].Is(WordRole.Description)) return null;
        var (first, second) = (cursor[0].First.Value, cursor[2].First.Value);
        var hasThird = IsDateMark(cursor[3]) && cursor[4].IsNumber && cursor[4].First.IsGlued && cursor[4].First.Digits is 2 or 4;
        if (!IsDate(cursor, first, second, hasThird)) return null;
        var third = hasThird ? cursor[4].First.Value : (int?)null;
        cursor.At += hasThird ? 5 : 3;
        return first > 31 && third is not null ? Exact(third.Value, second, first, today) : Nearest(first, second, third, today);
    }

    private static bool IsDate(Cursor cursor, int first, int second, bool hasThird)
    {
        if (hasThird) return true;
        if (second is 0 || (first is 0 or > 31 || second > 12) && !IsMeantAsDate(cursor)) return false;
        if (first < second && IsCounted(cursor[3]) && NumberReader.Read(cursor, 4) is null) return false;
        var isSlash = cursor.IsMark(1, '/');
        return isSlash || IsMeantAsDate(cursor) || cursor[-1].Is(WordRole.DayPart) || second - first is not (1 or 2);
    }

    private static bool IsCounted(Element after) =>
        after.IsAny(WordRole.Kin, WordRole.Person, WordRole.Unit, WordRole.Minutes, WordRole.Session);

    /// <summary>Also an impossible day is one where a day is said: after <c>ngày</c>, before a colon, at the start.</summary>
    private static bool IsMeantAsDate(Cursor cursor) =>
        DayWords.Contains(cursor[-1].Bare) || cursor.IsMark(3, ':') || (cursor.At == 0 && cursor.IsMark(1, '/'));

    private static bool IsDateMark(Element element) =>
        element.First.IsGlued && (element.First.Is('/') || element.First.Is('-') || element.First.Is('.'));

    /// <summary><c>12 tháng 11</c>, <c>12 tháng 11 năm 2026</c>.</summary>
    private static DayMention? WithMonthName(Cursor cursor, DateOnly today)
    {
        if (NumberReader.Read(cursor) is not { Value: > 0 and <= 31 } day
            || !string.Equals(cursor[day.Length].Bare, "thang", StringComparison.Ordinal)) return null;
        if (NumberReader.Read(cursor, day.Length + 1) is not { Value: > 0 and <= 12 } month) return null;
        cursor.At += day.Length + 1 + month.Length;
        if (!string.Equals(cursor[0].Bare, "nam", StringComparison.Ordinal) || !cursor[1].IsNumber) return Nearest(day.Value, month.Value, null, today);
        var year = cursor[1].First.Value;
        cursor.At += 2;
        return Nearest(day.Value, month.Value, year, today);
    }
}

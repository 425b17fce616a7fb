namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Passes over numbers that count nothing: of houses and teams, levels, ages, sums, periods, identifiers, list items.</summary>
internal static class IdleNumberReader
{
    private const int LongestCount = 5;

    /// <summary>How many elements at the cursor belong to such a number; 0 when none.</summary>
    public static int Length(Cursor cursor)
    {
        if (cursor[0].Is(WordRole.Fixed)) return 1;
        if (Labelled(cursor) is var labelled and > 0) return labelled;
        if (ListItem(cursor) is var item and > 0) return item;
        return Measured(cursor);
    }

    /// <summary><c>tổ 5</c>, <c>ngõ 12/5</c>, <c>mức 2</c>, <c>năm 2026</c>.</summary>
    private static int Labelled(Cursor cursor)
    {
        var isPlace = cursor[0].Is(WordRole.Place);
        if (!isPlace && !cursor[0].Is(WordRole.Level) && !IsYear(cursor) && !IsMonthOfBill(cursor)) return 0;
        if (cursor[0].First.Kind != TokenKind.Word || NumberReader.Read(cursor, 1) is not { } number || !Belongs(cursor, number.Length)) return 0;
        var length = 1 + number.Length;
        while ((cursor.IsMark(length, '/') || cursor.IsMark(length, '-')) && cursor[length].First.IsGlued && cursor[length + 1].IsNumber
            && cursor[length + 1].First.IsGlued) length += 2;
        if (isPlace && cursor[length].Is(WordRole.Until) && cursor[length + 1].IsNumber && cursor[length + 1].First.Value > number.Value) length += 2;
        if (isPlace && cursor[length].First is { Kind: TokenKind.Word, IsGlued: true } && cursor[length].Bare.Length == 1) length++;
        return length;
    }

    /// <summary><c>tiền điện tháng 11</c>.</summary>
    private static bool IsMonthOfBill(Cursor cursor) =>
        string.Equals(cursor[0].Bare, "thang", StringComparison.Ordinal) && cursor[-1].Topic is { IsGeneral: false };

    private static bool IsYear(Cursor cursor) =>
        string.Equals(cursor[0].Bare, "nam", StringComparison.Ordinal) && cursor[1].IsNumber && cursor[1].First.Value is > 1900 and < 2100;

    /// <summary>One letter (<c>P3</c>) needs its number glued; a class with its pupils (<c>lớp 20 học viên</c>, <c>1 lớp 22 người</c>) is no level.</summary>
    private static bool Belongs(Cursor cursor, int length)
    {
        var after = cursor[1 + length];
        if (cursor[0].Bare.Length == 1 && !cursor[1].First.IsGlued) return false;
        if (!cursor[0].Is(WordRole.Session)) return true;
        return !after.IsAny(WordRole.Attendance, WordRole.Person, WordRole.Kin) && !cursor[-1].IsNumber && cursor[1].First.Value is > 0 and <= 12;
    }

    /// <summary><c>1.</c>, <c>2)</c>, <c>3/</c> at the start of a line.</summary>
    private static int ListItem(Cursor cursor)
    {
        if (!cursor.StartsLine() || !(cursor[0].IsNumber || IsLetterItem(cursor)) || cursor[2].IsNumber || !cursor[1].First.IsGlued) return 0;
        if (cursor.IsMark(1, '.') || cursor.IsMark(1, ')') || cursor.IsMark(1, '/')) return 2;
        return (cursor.IsMark(1, '-') || cursor.IsMark(1, ':')) && HasLaterNumber(cursor) ? 2 : 0;
    }

    private static bool IsLetterItem(Cursor cursor) => cursor[0].First.Kind == TokenKind.Word && cursor[0].Bare is [>= 'a' and <= 'e'];

    private static bool HasLaterNumber(Cursor cursor)
    {
        for (var i = 2; cursor[i].First.Kind != TokenKind.Break; i++)
        {
            if (cursor[i].IsNumber) return true;
        }

        return false;
    }

    /// <summary><c>82 tuổi</c>, <c>350k</c>, <c>3 tháng</c>, a phone number.</summary>
    private static int Measured(Cursor cursor)
    {
        if (NumberReader.Read(cursor) is not { } number) return 0;
        if (cursor[-1].Is(WordRole.Description) && cursor.IsMark(1, '/') && cursor[2].IsNumber) return 3;
        var unit = cursor[number.Length];
        var isLetter = unit.Bare.Length == 1 && unit.First.Kind == TokenKind.Word;
        if (cursor[0].IsNumber && IsIdentifier(cursor[0].First)) return 1;
        if (isLetter && unit.First.IsCapital && unit.First.IsGlued && cursor[0].IsNumber
            && !unit.IsAny(WordRole.Age, WordRole.Money, WordRole.Minutes)) return 2;
        if (isLetter && (!unit.First.IsGlued || !cursor[0].IsNumber)) return 0;
        if (number.Value >= 1000 && cursor[number.Length - 1].Is(WordRole.Scale)
            && !unit.IsAny(WordRole.Kin, WordRole.Person, WordRole.Attendance)) return number.Length;
        if (unit.Is(WordRole.Age) || unit.First.Is('%')) return number.Length + 1;
        if (unit.Is(WordRole.Money)) return number.Length + 1 + RestOfSum(cursor, number.Length + 1);
        if (IsPlace(unit) && cursor[-1].Topic is null or { IsGeneral: true }) return number.Length + 1;
        if (IsPairOfAges(cursor, number.Length) is { } pair) return pair;
        return unit.Is(WordRole.Period) && !unit.First.IsCapital && !cursor[number.Length + 1].IsNumber && !cursor[number.Length + 1].Is(WordRole.Weekday)
            && !cursor[number.Length + 1].Is(WordRole.Kin) ? number.Length + 1 : 0;
    }

    /// <summary><c>đi 3 ngõ</c>, <c>qua 2 xóm</c>: where, not how many.</summary>
    private static bool IsPlace(Element unit) =>
        unit.Is(WordRole.Place) && unit.Bare.Length > 1 && unit.Topic is null && !unit.IsAny(WordRole.Unit, WordRole.Person, WordRole.Kin, WordRole.Session);

    /// <summary><c>1tr250</c>, <c>2tr5k</c>, <c>2 triệu 5</c>: the smaller part of a sum, written on.</summary>
    private static int RestOfSum(Cursor cursor, int at)
    {
        if (!cursor[at].IsNumber || !(cursor[at].First.IsGlued || cursor[at - 1].Bare is "trieu" or "ty" or "ti")) return 0;
        return cursor[at + 1].Is(WordRole.Money) && cursor[at + 1].First.IsGlued ? 2 : 1;
    }

    /// <summary><c>78 và 81 tuổi</c>.</summary>
    private static int? IsPairOfAges(Cursor cursor, int at)
    {
        if (!cursor[at].IsAny(WordRole.And, WordRole.Until) && !cursor.IsMark(at, ',') && !cursor.IsMark(at, '-')) return null;
        return NumberReader.Read(cursor, at + 1) is { } second && cursor[at + 1 + second.Length].Is(WordRole.Age)
            && cursor[at + 1 + second.Length].Bare.Length > 1
            ? at + 2 + second.Length
            : null;
    }

    private static bool IsIdentifier(Token number) => number.Digits > LongestCount || (number.Digits >= 3 && number.Bare.Length < number.Digits);
}

namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Reads a number in digits or in words, without asking what it counts.</summary>
internal static class NumberReader
{
    /// <summary>The value of the number at an offset and how many elements it takes; null when there is none.</summary>
    public static (int Value, int Length)? Read(Cursor cursor, int from = 0)
    {
        if (cursor[from].IsNumber) return Scaled(cursor, from, cursor[from].First.Value);
        if (cursor[from].Value(WordRole.Number) is { } first) return InWords(cursor, from, first);
        return cursor[from].Value(WordRole.Scale) is 10 && IsTen(cursor, from) ? cursor[from + 1].Is(WordRole.Half) ? (15, 2) : (10, 1) : null;
    }

    /// <summary>Whether the number word next to a smaller one makes a guess of the two, as in <c>ba bốn bác</c>.</summary>
    public static bool IsGuess(Cursor cursor, int from = 0) =>
        cursor[from].Value(WordRole.Number) is { } low and < 10
            && (cursor[from + 1].Value(WordRole.Number) ?? cursor[from + 1].Value(WordRole.AfterTen)) is { } high
        && high == low + 1 && cursor[from + 2].IsAny(WordRole.Kin, WordRole.Person, WordRole.Unit, WordRole.Session, WordRole.Scale);

    /// <summary><c>chục</c> alone is ten; <c>mươi</c> alone nothing.</summary>
    private static bool IsTen(Cursor cursor, int from) => cursor[from].Bare.StartsWith('c');

    /// <summary><c>2 chục</c>, <c>3 trăm</c>.</summary>
    private static (int Value, int Length) Scaled(Cursor cursor, int from, int value) =>
        cursor[from + 1].Value(WordRole.Scale) is { } scale && value is > 0 and < 1000 ? (value * scale, 2) : (value, 1);

    private static (int Value, int Length) InWords(Cursor cursor, int from, int first)
    {
        var (total, part, length) = (0, first, 1);
        for (var next = cursor[from + length]; ; next = cursor[from + length])
        {
            if (part is > 1 and < 10 && total == 0 && next.Value(WordRole.AfterTen) is 1 or 5) part *= 10;
            if (next.Value(WordRole.Scale) is { } scale && part > 0)
            {
                part *= scale;
                if (scale > 10) (total, part) = (total + part, 0);
            }
            else if ((next.Value(WordRole.Number) ?? next.Value(WordRole.AfterTen)) is { } digit && CanFollow(part, total, digit))
            {
                part += digit;
            }
            else if (next.Is(WordRole.NoTens) && total >= 100 && cursor[from + length + 1].Value(WordRole.Number) is { } unit)
            {
                (part, length) = (unit, length + 1);
            }
            else if (!next.Is(WordRole.Half) || part + total < 10)
            {
                return (total + part, length);
            }
            else
            {
                return (total + part + (total + part >= 100 ? 50 : 5), length + 1);
            }

            length++;
        }
    }

    /// <summary><c>mười hai</c>, <c>hai mươi mốt</c>, <c>một trăm mười</c>.</summary>
    private static bool CanFollow(int part, int total, int digit) =>
        (part >= 10 && part % 10 == 0 && digit < 10) || (part == 0 && total > 0);
}

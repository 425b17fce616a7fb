namespace CommunityBot.Features.Privacy.Finding;

/// <summary>What the digits alone tell: lengths, prefixes, check digits.</summary>
internal static class NumberStructure
{
    /// <summary>The 12 digits of a citizen card: province 001 to 096, century and sex, two digits of the birth year (Decree 137/2015, article 13; Circular 59/2021).</summary>
    public static bool IsCitizenNumber(ReadOnlySpan<char> digits)
    {
        if (digits.Length != 12 || Value(digits[..3]) is < 1 or > 96) return false;
        // 0 and 1 stand for 1900 to 1999, 2 and 3 for 2000 to 2099; nobody yet is born after 2039.
        return digits[3] is '0' or '1' || (digits[3] is '2' or '3' && digits[4] < '4');
    }

    /// <summary>A Vietnamese subscriber number: ten digits for mobiles, eleven for landlines and for mobiles before 2018; with 0, 84, 0084 or 84 0 in front.</summary>
    public static bool IsPhoneNumber(ReadOnlySpan<char> digits)
    {
        if (digits.StartsWith("0084")) digits = digits[2..];
        if (digits.StartsWith("84") && digits.Length is 11 or 12) return digits.Length == 11 ? IsSubscriber(digits[2..]) : digits[2] == '0' ? IsSubscriber(digits[3..]) : IsSubscriber(digits[2..]);
        return digits.Length > 0 && digits[0] == '0' && IsSubscriber(digits[1..]);
    }

    /// <summary>The number without its leading 0: mobiles 3, 5, 7, 8, 9; landlines 2; the eleven-digit mobiles 12, 16, 18, 19.</summary>
    public static bool IsSubscriber(ReadOnlySpan<char> digits) => digits.Length switch
    {
        9 => digits[0] is '3' or '5' or '7' or '8' or '9',
        10 => digits[0] == '2' || (digits[0] == '1' && digits[1] is '2' or '6' or '8' or '9'),
        _ => false,
    };

    /// <summary>The service numbers 1800 and 1900, with four or six digits more.</summary>
    public static bool IsHotline(ReadOnlySpan<char> digits) =>
        digits.Length is 7 or 8 or 9 or 10 && (digits.StartsWith("1800") || digits.StartsWith("1900"));

    /// <summary>A payment card: the Vietnamese prefix 9704, or an international prefix with a right check digit (ISO/IEC 7812).</summary>
    public static bool IsCardNumber(ReadOnlySpan<char> digits)
    {
        if (digits.Length is 16 or 19 && digits.StartsWith("9704")) return true;
        return digits.Length is >= 15 and <= 19 && HasIssuerPrefix(digits) && HasLuhnCheckDigit(digits);
    }

    /// <summary>Visa 4, Mastercard 51 to 55 and 2221 to 2720, Maestro, JCB and the others 3, 5 and 6.</summary>
    private static bool HasIssuerPrefix(ReadOnlySpan<char> digits) => digits[0] is '3' or '4' or '5' or '6' || Value(digits[..4]) is >= 2221 and <= 2720;

    /// <summary>The fewest digits of any identity, those of a card's check number; and the most, those of a card.</summary>
    public const int Shortest = 3, Longest = 19;

    /// <summary>The fewest digits that are taken for an identity although nothing names them.</summary>
    public const int ShortestUnnamed = 9;

    /// <summary>Whether an identity that nothing names can begin with the group: a 0, the country code, a whole block of a card.</summary>
    public static bool MayBeginUnnamed(ReadOnlySpan<char> group) => group is ['0', ..] or "8" || group.StartsWith("84") || group.Length >= 3;

    /// <summary>Whether digits in several groups have the structure of an identity, so that they may be one unnamed.</summary>
    public static bool MayStandUnnamed(ReadOnlySpan<char> digits, int groups) => digits.Length switch
    {
        >= 10 and <= 14 when IsPhoneNumber(digits) => true,
        12 => IsCitizenNumber(digits),
        // A tax code with its branch, or the four blocks of a card.
        13 or 16 when groups <= 4 => true,
        _ => IsCardNumber(digits),
    };

    /// <summary>Whether the last digit is the check digit of ISO/IEC 7812-1 (Luhn).</summary>
    public static bool HasLuhnCheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0;
    }

    /// <summary>Whether digits count up (123456789, 12345678910) or repeat one digit: somebody is trying the keys.</summary>
    public static bool IsKeyboardTest(ReadOnlySpan<char> digits) =>
        !digits.ContainsAnyExcept(digits[0]) || "123456789101112131415".AsSpan().StartsWith(digits) || digits is "1234567890";

    /// <summary>Whether the digits begin with a day of this century written 20YYMMDD, as time stamps and file names do.</summary>
    public static bool IsTimeStamp(ReadOnlySpan<char> digits) =>
        digits.Length is 8 or 12 or 14 && digits.StartsWith("20") && Value(digits[4..6]) is >= 1 and <= 12 && Value(digits[6..8]) is >= 1 and <= 31;

    private static int Value(ReadOnlySpan<char> digits) => int.Parse(digits);
}

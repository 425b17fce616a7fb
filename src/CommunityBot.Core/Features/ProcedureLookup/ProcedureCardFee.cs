namespace CommunityBot.Features.ProcedureLookup;

/// <summary>Writes a fee as it holds on a day: what lapsed is named, its amounts are not.</summary>
internal sealed class ProcedureCardFee(ProcedureCardWords words, DateOnly today)
{
    public string Write(Fee fee) => string.Join('\n', Lines(fee).Where(line => line.Length > 0));

    private IEnumerable<string> Lines(Fee fee) =>
    [
        fee.Text,
        .. fee.Amounts.Select(amount => Line(amount, fee.SetByProvince)),
        .. fee.Limited is { } limited ? LimitedLines(limited, fee.SetByProvince) : [],
        fee.SetByProvince ? words.Get("SetByProvince") : "",
    ];

    private IEnumerable<string> LimitedLines(LimitedFee limited, bool setByProvince) => today > limited.Expires
        ? [words.Get("Expired", ProcedureCardWords.Date(limited.Expires))]
        :
        [
            limited.Text,
            .. limited.Amounts.Select(amount => Line(amount, setByProvince)),
            words.Get("ValidUntil", ProcedureCardWords.Date(limited.Expires)),
        ];

    private string Line(FeeAmount amount, bool setByProvince) => $"• {amount.Case}: " + amount switch
    {
        { Online: { } same, InPerson: { } other } when same == other => words.Amount(same),
        { Online: { } online, InPerson: { } desk } => words.Get("OnlineAmount", words.Amount(online)) + "; " + words.Get("InPersonAmount", words.Amount(desk)),
        { Online: { } online } => words.Get("OnlineAmount", words.Amount(online)),
        { InPerson: { } desk } => words.Get("InPersonAmount", words.Amount(desk)),
        _ => words.Get(setByProvince ? "ByProvince" : "NoAmount"),
    };
}

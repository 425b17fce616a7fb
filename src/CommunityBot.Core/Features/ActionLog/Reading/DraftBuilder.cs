namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Builds the drafts of a report from its pieces: pairs, then mends, shares and completes the numbers.</summary>
internal sealed class DraftBuilder
{
    private readonly List<Piece> pieces;
    private readonly List<Draft> drafts = [];
    private readonly List<(Count Count, int Piece)> free = [];
    private readonly HashSet<Draft> reached = [];
    private readonly Distributor distributor;
    private int? each;

    /// <summary>Starts without drafts.</summary>
    /// <param name="pieces">The pieces, things selected.</param>
    public DraftBuilder(List<Piece> pieces) => (this.pieces, distributor) = (pieces, new Distributor(pieces, drafts, free));

    /// <summary>How many rows said zero.</summary>
    public int ZeroRows { get; private set; }

    /// <summary>Whether something was tried without success.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Numbers no thing was found for.</summary>
    public IEnumerable<Count> Free => free.Select(pair => pair.Count);

    /// <summary>Whether a number is in no draft and nothing tells what it is for.</summary>
    public bool HasUnusedNumber => free.Exists(IsUnused) && !AreParts();

    /// <summary>Whether a row of a list, such as <c>vsxid 3</c>, names something unknown.</summary>
    public bool HasUnknownRow => free.Select(pair => pair.Piece).Distinct().Any(piece =>
        pieces[piece].Items is [Word { Element.IsUnknownWord: true }, .., Count { Certainty: Certainty.Exact }] items
        && items.TrueForAll(item => item is Count or Word { Element.IsUnknownWord: true } or Stop));

    /// <summary>The drafts; those whose number stays unknown are doubtful.</summary>
    public List<Draft> Build()
    {
        for (var i = 0; i < pieces.Count; i++) Take(i);
        new TotalsRemover(pieces, drafts, free).Remove();
        DropZeroRows();
        MergeFiled();
        new CountSharer(pieces, drafts, free).Share();
        DropGeneral();
        foreach (var draft in drafts.Where(draft => draft.Count is null)) (draft.Count, draft.IsAssumed) = (DefaultCount.Of(draft, pieces), true);
        foreach (var draft in drafts.Where(IsOneDossierOfTwo)) draft.Count = draft.Count! with { Value = 1 };
        return drafts;
    }

    /// <summary>People who came first may be more or fewer than what was done for them; numbers in brackets only tell more.</summary>
    private bool IsUnused((Count Count, int Piece) pair)
    {
        if (pair.Count.Certainty == Certainty.Vague || pair.Count.Value == 0 || IsInBrackets(pair.Piece)) return false;
        if (pair.Count.Unit == CountUnit.People && pieces[pair.Piece].Opener == ':'
            && drafts.Exists(draft => draft.Piece < pair.Piece && draft.Count?.Value > pair.Count.Value)) return false;
        if (drafts.Count > 1 && !drafts.Exists(draft => draft.Piece == pair.Piece)
            && pair.Count.Value == drafts.Sum(draft => draft.Count?.Value ?? 0)) return false;
        // With a unit it may say again what another number said; a bare number is a row of its own.
        if (pair.Count.Unit != CountUnit.None && drafts.Exists(draft => draft.Count?.Value == pair.Count.Value)) return false;
        if (pair.Count.Unit == CountUnit.People && IsBehindUnknown(pair)) return true;
        return pair.Count.Unit != CountUnit.People || drafts.TrueForAll(draft => draft.Piece < pair.Piece && !reached.Contains(draft));
    }

    /// <summary>"DVC 5 hồ sơ ... hai người": of something nothing is known about, and not of those for whom the five were.</summary>
    private bool IsBehindUnknown((Count Count, int Piece) pair)
    {
        var items = pieces[pair.Piece].Items;
        var at = items.IndexOf(pair.Count);
        return at > 1 && items[at - 1] is Word { Element.IsUnknownWord: true } && items.Take(at).Any(item => item is Count);
    }

    /// <summary>"2 hồ sơ hộ kinh doanh, 1 tiệm tóc 1 quán cà phê": all of them together tell of one number more.</summary>
    private bool AreParts() => free.Count > 1 && drafts.Exists(draft => draft.Count?.Value == free.Sum(pair => pair.Count.Value));

    private bool IsInBrackets(int piece)
    {
        while (piece > 0 && pieces[piece].Opener is ',' or '&') piece--;
        return pieces[piece].Opener == '(';
    }

    /// <summary>A couple hands in one dossier, and two people who marry are one.</summary>
    private static bool IsOneDossierOfTwo(Draft draft) =>
        draft.Count is { Value: 2, Certainty: Certainty.Exact, Unit: CountUnit.People } count
            && draft.Topic is { Indicator: IndicatorList.Dossiers, Procedure: not null } && (count.IsCouple || draft.IsJoint);

    private void Take(int index)
    {
        var piece = pieces[index];
        var (found, rest) = Pairing.Pair(piece, index);
        if (IsFailure(piece))
        {
            HasFailed = true;
            Fail(piece, found, rest);
        }
        else if (SlipBefore(index) is { } slip)
        {
            if (found is [{ Count: null } taken] && piece.Has(WordRole.Command)) drafts.RemoveAll(taken.SameAs);
            else Mend(found, rest, isSorry: slip == Piece.Sorry);
        }
        else if (piece.Opener == Piece.But && IsPartOfLast(piece, found))
        {
            // Its number took the place of what was tried.
        }
        else if (piece.Opener == Piece.Each)
        {
            each = distributor.Multiply(found, rest, index);
        }
        else if (each is { } times && Distributor.GoesOn(piece))
        {
            distributor.MultiplyBy(times, found);
        }
        else
        {
            each = null;
            if (found is [{ Topic.IsGeneral: true, Count: { } part } only] && drafts.LastOrDefault()?.Topic.Indicator == only.Topic.Indicator
                && Supersedes(piece, part)) return;
            drafts.AddRange(found);
            foreach (var count in rest)
            {
                if (piece.Things.Any() || !Supersedes(piece, count)) free.Add((count, index));
            }
        }
    }

    private static bool IsFailure(Piece piece) =>
        piece.Has(WordRole.Failure) && !piece.Has(WordRole.Mending)
            && !piece.Items.Exists(item => item is Word word && word.Element.Is(WordRole.Success) && !word.Element.Is(WordRole.Failure));

    /// <summary>The opener of a piece after "à nhầm" or "à quên", also when a comma stands between; else null.</summary>
    private char? SlipBefore(int index)
    {
        if (drafts.Count + free.Count == 0) return null;
        if (pieces[index].Opener is Piece.Slip or Piece.Sorry) return pieces[index].Opener;
        return index > 0 && pieces[index - 1] is { Opener: Piece.Slip or Piece.Sorry } slip && !slip.Items.Exists(item => item is Thing or Count or DayMention)
            ? slip.Opener
            : null;
    }

    /// <summary>Those who failed are taken off those who came.</summary>
    private void Fail(Piece piece, List<Draft> found, List<Count> rest)
    {
        var failed = found.Select(draft => draft.Count).Concat(rest).OfType<Count>().FirstOrDefault(count => count.Certainty == Certainty.Exact);
        var whole = drafts.FindLast(draft => draft.Count is not null);
        if (failed is null || whole?.Count is not { } count || count.Value <= failed.Value || HasSuccess(pieces[whole.Piece])
            || reached.Contains(whole)) return;
        if (free.Exists(pair => pair.Count.Unit == CountUnit.People && pair.Count.Value == count.Value + failed.Value)) return;
        whole.Count = piece.Opener == '(' ? count with { Certainty = Certainty.Approximate } : count with { Value = count.Value - failed.Value };
    }

    private static bool HasSuccess(Piece piece) => piece.Items.Exists(item => item is Word word && word.Element.Is(WordRole.Success));

    /// <summary><c>3 hồ sơ, thành công 2</c>.</summary>
    private bool Supersedes(Piece piece, Count count)
    {
        if (!HasSuccess(piece) || drafts.FindLast(draft => draft.Count is not null) is not { Count: { } whole } last) return false;
        if (count.Certainty != Certainty.Exact || count.Value >= whole.Value) return false;
        last.Count = whole with { Value = count.Value };
        reached.Add(last);
        return true;
    }

    /// <summary>"6 cô chú đăng ký định danh mà 4 người được": only the smaller number was reached.</summary>
    private bool IsPartOfLast(Piece piece, List<Draft> found)
    {
        if (!HasSuccess(piece) || drafts.FindLast(draft => draft.Count is not null) is not { Count: { } whole } last) return false;
        if (piece.Counts.FirstOrDefault() is not { Certainty: Certainty.Exact } some || some.Value >= whole.Value) return false;
        if (!found.TrueForAll(draft => draft.SameAs(last) || draft.Topic.IsGeneral)) return false;
        last.Count = whole with { Value = some.Value };
        reached.Add(last);
        return true;
    }

    /// <summary>Says the last thing again, with another number or under another name; "à quên" may also add one.</summary>
    private void Mend(List<Draft> found, List<Count> rest, bool isSorry)
    {
        if (drafts.Count == 0)
        {
            free.RemoveAt(free.Count - 1);
            drafts.AddRange(found);
            free.AddRange(rest.Select(count => (count, pieces.Count - 1)));
        }
        else if (found.Count == 0 && rest.Count > 0)
        {
            drafts[^1].Count = rest[0];
        }

        foreach (var draft in found.Where(draft => !drafts.Contains(draft)))
        {
            if ((Mended(draft) ?? (isSorry || draft != found[0] ? null : drafts[^1])) is not { } wrong) drafts.Add(draft);
            else (wrong.Topic, wrong.Count) = (draft.Topic.IsGeneral ? wrong.Topic : draft.Topic, draft.Count ?? rest.FirstOrDefault() ?? wrong.Count);
        }
    }

    /// <summary>What is said again: the same, or of a general word what was last named of its kind (<c>4 hồ sơ tạm trú, ý quên, 5 hồ sơ</c>).</summary>
    private Draft? Mended(Draft again) =>
        drafts.Find(again.SameAs) ?? (again.Topic.IsGeneral ? drafts.FindLast(draft => draft.Topic.Indicator == again.Topic.Indicator) : null);

    private void DropZeroRows()
    {
        ZeroRows = drafts.RemoveAll(draft => draft.Count is { Certainty: Certainty.Exact, Value: 0 } || (draft.Count is null && IsDenied(draft)));
        var undone = drafts.RemoveAll(draft => draft.Count is null && WasNotDone(draft, pieces[draft.Piece]) && !IsMendedLater(draft));
        HasFailed |= undone > 0;
    }

    /// <summary>"Bác Hạnh quên mật khẩu, em lấy lại giúp bác": what did not work was the reason to help.</summary>
    private bool IsMendedLater(Draft draft) => pieces.Skip(draft.Piece + 1).Any(piece => piece.Has(WordRole.Mending) && !piece.Has(WordRole.Failure));

    private static bool WasNotDone(Draft draft, Piece piece) =>
        !piece.Has(WordRole.Mending)
            && (piece.Has(WordRole.Failure) || (piece.Has(WordRole.Negation) && !draft.Topic.IsGeneral && !piece.Has(WordRole.NotFiled)));

    /// <summary><c>không có cks</c>, <c>cks không</c>.</summary>
    private bool IsDenied(Draft draft)
    {
        var items = pieces[draft.Piece].Items;
        var at = items.FindIndex(item => item is Thing thing && thing.Topic == draft.Topic);
        return (at > 0 && Piece.RoleOf(items[at - 1], WordRole.Zero)) || (at >= 0 && at == items.Count - 2 && Piece.RoleOf(items[at + 1], WordRole.Zero));
    }

    /// <summary>"Giúp bác Thỉnh tách thửa, nộp xong 1 bộ hồ sơ": the dossier is of what was named before.</summary>
    private void MergeFiled()
    {
        for (var i = drafts.Count - 1; i > 0; i--)
        {
            if (drafts[i] is not { Topic: { IsGeneral: true, Indicator: IndicatorList.Dossiers }, Count: { Unit: CountUnit.Pieces } or { IsCouple: true } } filed) continue;
            if (drafts[i - 1] is not { Count: null, Topic: { Procedure: not null, Indicator: IndicatorList.Dossiers } } named) continue;
            if (filed.Piece != named.Piece + 1 || pieces[filed.Piece].Opener is not (',' or '&' or '.')) continue;
            named.Count = filed.Count;
            drafts.RemoveAt(i);
        }
    }

    /// <summary>General words and repetitions without a number say nothing beside the rest.</summary>
    private void DropGeneral()
    {
        drafts.RemoveAll(draft =>
            draft.Count is null && draft.Topic.IsGeneral && drafts.Exists(other => other != draft && (other.Count is not null || !other.Topic.IsGeneral)));
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            if (drafts[i].Count is null && IsRepeated(drafts[i]) && !IsSecondTransaction(i)) drafts.RemoveAt(i);
        }

        if (drafts.Count > 1 && drafts.TrueForAll(draft => draft.Topic.IsGeneral && draft.Count is null)) drafts.RemoveRange(1, drafts.Count - 1);
    }

    /// <summary>Named twice for the same people; <c>bác Tư: vneid, bà Năm: vneid</c> are two.</summary>
    private bool IsRepeated(Draft draft) =>
        drafts.Exists(other =>
            other != draft && other.SameAs(draft) && !AreTwoBrands(draft, other) && (Owner(other) == Owner(draft) || other.Count is not null));

    /// <summary><c>VssID + eTax</c> for one person are two apps.</summary>
    private static bool AreTwoBrands(Draft one, Draft other) =>
        one.Name is { EndsWithBrand: true } && other.Name is { EndsWithBrand: true }
            && !string.Equals(Brand(one.Name), Brand(other.Name), StringComparison.Ordinal);

    private static string Brand(Element name) => name.Bare[(name.Bare.LastIndexOf(' ') + 1)..];

    /// <summary>Index of the last piece so far that begins a row about one person, -1 when none.</summary>
    private int Owner(Draft draft)
    {
        for (var i = draft.Piece; i >= 0; i--)
        {
            if (pieces[i].HasOnePerson && (pieces[i].Opener == '\n' || (i < draft.Piece && pieces[i + 1].Opener == ':'))) return i;
        }

        return -1;
    }

    /// <summary>Two payments in one sentence are two transactions.</summary>
    private bool IsSecondTransaction(int i) =>
        drafts[i].Topic.Indicator == IndicatorList.Transactions && pieces[drafts[i].Piece].Opener is ',' or '&'
        && drafts.TrueForAll(draft => draft.Count is null);
}

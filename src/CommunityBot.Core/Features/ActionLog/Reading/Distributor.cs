namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Multiplies what was done for each of several people.</summary>
/// <param name="pieces">All pieces.</param>
/// <param name="drafts">The drafts so far.</param>
/// <param name="free">The numbers no thing was found for, with the pieces they stand in.</param>
internal sealed class Distributor(List<Piece> pieces, List<Draft> drafts, List<(Count Count, int Piece)> free)
{
    /// <summary><c>3 bác, mỗi bác 2 hồ sơ</c> are six; <c>VNeID và CKS mỗi loại 2</c> are two of each. Returns how many people each thing was done
    /// for.</summary>
    public int? Multiply(List<Draft> found, List<Count> rest, int index)
    {
        if (found is [{ Count: { Certainty: Certainty.Exact } all } only] && drafts.Count > 1 && all.Value == drafts.Count && drafts.Exists(only.SameAs)) return null;
        if (drafts.Count > 0 && found.RemoveAll(draft => draft is { Topic: { IsGeneral: true, Indicator: IndicatorList.Guidance } }) > 0)
            rest = [.. pieces[index].Counts];
        if (found.Count == 0 && rest is [var same] && drafts.Exists(draft => draft.Count is null))
        {
            drafts.RemoveAll(draft => draft.Count is null && draft.Topic.IsGeneral && drafts.Exists(other => other.Count is null && !other.Topic.IsGeneral));
            foreach (var draft in drafts.Where(draft => draft.Count is null)) draft.Count = same;
            return null;
        }

        if (found.Count == 0 && EachOfLast(rest)) return null;
        var people = free.FindLast(pair => pair.Count.Unit is CountUnit.People or CountUnit.Unknown);
        var helped = drafts.FindLast(draft => draft.Topic.Indicator == IndicatorList.Guidance && draft.Count is not null);
        var times = people.Count?.Value ?? helped?.Count?.Value ?? drafts.LastOrDefault()?.Count?.Value ?? PeopleAfter(index)
            ?? (NamedPeople.Before(pieces, index) is var named and > 0 ? named : null);
        free.Remove(people);
        if (helped is not null && found.Count > 0) drafts.Remove(helped);
        if (found.Count == 0 && drafts.Count > 0) found = [drafts[^1]];
        if (times is null) found.ForEach(draft => draft.Count = new Count(draft.Count?.Value ?? 1, Certainty.Approximate, CountUnit.None));
        MultiplyBy(times ?? 1, found);
        return times;
    }

    /// <summary>"Cài VNeID cho 8 hộ, mỗi hộ 2 người": sixteen.</summary>
    private bool EachOfLast(List<Count> rest)
    {
        if (rest is not [{ Certainty: Certainty.Exact, Unit: CountUnit.People } per]) return false;
        if (drafts.LastOrDefault() is not { Count: { Unit: CountUnit.People, Certainty: Certainty.Exact } whole } last) return false;
        last.Count = whole with { Value = (int)Math.Min((long)whole.Value * per.Value, 99_999) };
        return true;
    }

    /// <summary>"Mỗi bác 1 VNeID, tổng cộng 4 bác": how many they are is said later.</summary>
    private int? PeopleAfter(int index) => pieces.Skip(index + 1)
        .Where(piece => !piece.Things.Any())
        .SelectMany(piece => piece.Counts)
        .FirstOrDefault(count => count is { Unit: CountUnit.People, Certainty: Certainty.Exact })?.Value;

    /// <summary>"... và mở 1 ví": also for each of them. A name before its number begins a row of its own.</summary>
    public static bool GoesOn(Piece piece) =>
        piece.Things.Any() && piece.Opener is '&' or ',' or '+'
        && piece.Items.Find(item => item is Thing or Count) is Count { Unit: not CountUnit.People } or Thing { Topic.IsGeneral: false }
            && (piece.Opener != ',' || !EndsWithCount(piece));

    private static bool EndsWithCount(Piece piece) => piece.Items.FindLast(item => item is Thing or Count) is Count;

    /// <summary>Multiplies the numbers of things done for each of so many people; a thing without a number was done once.</summary>
    public void MultiplyBy(int times, List<Draft> found)
    {
        found.RemoveAll(draft =>
            draft.Count is null && found.Exists(other => other.Count is not null && (draft.Topic.IsGeneral || other.Topic.Indicator == draft.Topic.Indicator)));
        foreach (var draft in found)
        {
            draft.Count = draft.Count is { } count
                ? count with { Value = (int)Math.Min((long)count.Value * times, 99_999) }
                : new Count(times, Certainty.Exact, CountUnit.People);
            if (!drafts.Contains(draft)) drafts.Add(draft);
        }
    }
}
